import { once } from "node:events";
import path from "node:path";
import { parseArgs } from "node:util";
import { PACKAGES } from "../../packages/index.ts";
import { checkFolder, readArguments, SHARED_OPTIONS } from "../cli/arguments.ts";
import { adminHeadersOf } from "../cli/package.ts";
import { defined } from "../defined.ts";
import { formatMessage } from "../diagnostics/message.ts";
import { defaultOptions } from "../pipeline/options.ts";
import { readHeaderFields, siteHeadersOf } from "../pipeline/site-headers.ts";
import type { SiteHeaders } from "../release/headers.ts";
import { openSiteServer } from "../serve/server.ts";
import { SERVE_HELP } from "./help.ts";
import { message } from "./message.ts";
import { openOrFail, readPort } from "./server-port.ts";
import { shell } from "./shell.ts";
import { stopSignal } from "./stop-signal.ts";

const { values, positionals } = readArguments(SERVE_HELP, () =>
  parseArgs({
    allowPositionals: true,
    options: {
      ...SHARED_OPTIONS,
      port: { type: "string", default: "8080" },
      "base-path": { type: "string", default: "" },
    },
  }),
);
const [folder = "_site", extra] = positionals;
if (extra !== undefined) shell.fail(2, message("argument-extra", { argument: extra }));
const basePath = values["base-path"].replace(/\/+$/, "");
if (!/^(?:\/[\w.~-]+)*$/.test(basePath)) shell.failOnArgument(values["base-path"], message("write-base-path"));
const [site, port] = [path.resolve(checkFolder(folder)), readPort(values.port)];
const stop = stopSignal();
const headers = await siteHeaders();
const server = await openOrFail("npm run serve", () => openSiteServer(site, port, basePath, headers));
process.stdout.write(`${formatMessage(message("site-served", { folder }), shell.words)} ${server.address}\n`);
await once(stop, "abort");
await server.close();
process.exit(); // The signals would keep this process alive.

/** The headers of the site, as a host would send them: they depend on its content, if it is here. */
async function siteHeaders(): Promise<SiteHeaders> {
  const fields = readHeaderFields(defaultOptions().contentDir);
  const adminHeaders = await adminHeadersOf(PACKAGES, fields);
  return { ...siteHeadersOf(fields), ...defined({ adminHeaders }) };
}
