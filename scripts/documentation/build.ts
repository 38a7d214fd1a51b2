import { once } from "node:events";
import path from "node:path";
import { parseArgs } from "node:util";
import { readArguments, SHARED_OPTIONS } from "../cli/arguments.ts";
import { openOrFail, readPort } from "../commands/server-port.ts";
import { stopSignal } from "../commands/stop-signal.ts";
import { formatReport } from "../index.ts";
import { openSiteServer } from "../serve/server.ts";
import { buildDocumentation, hasErrors } from "./site.ts";

/*
 * Builds the documentation with the sample: `npm run docs`. With `--serve`, at an address of this machine, and shows it there.
 */

const HELP = `Usage: npm run docs -- [--serve] [--port N]

Builds the documentation into _docs, with the sample at _docs/sample, for the address at which they are published.

  --serve     builds them for this machine instead, and shows them until Ctrl-C
  --port N    the port of --serve (default: 8080; 0 for any)
  --help      shows this text

Exit code 0: built, 1: errors in content or pages, 2: wrong usage.
`;

const ROOT = path.resolve(import.meta.dirname, "../..");
const WORK = path.join(ROOT, ".cache/docs");
const SERVED = path.join(WORK, "served");

const { values } = readArguments(HELP, () =>
  parseArgs({
    options: { ...SHARED_OPTIONS, serve: { type: "boolean" }, port: { type: "string", default: "8080" } },
  }),
);
if (values.serve === true) await serve(readPort(values.port));
else if (await build(path.join(ROOT, "_docs")))
  process.stdout.write("Wrote `_docs`. `npm run docs -- --serve` shows the documentation on this machine.\n");

/** Opens the server before the build: the site then has its address, and a port in use is reported at once. */
async function serve(port: number): Promise<void> {
  const stop = stopSignal();
  const server = await openOrFail("npm run docs -- --serve", () => openSiteServer(SERVED, port, ""));
  if (await build(SERVED, server.address)) {
    process.stdout.write(`The documentation is at ${server.address} (Ctrl-C to stop)\n`);
    if (!stop.aborted) await once(stop, "abort");
  }
  await server.close();
  process.exit(); // The signals would keep this process alive.
}

/** Builds the documentation, prints the reports, and resolves with whether there is no error. */
async function build(outputDir: string, address?: string): Promise<boolean> {
  const reports = await buildDocumentation({
    root: ROOT,
    workDir: WORK,
    cacheDir: path.join(ROOT, ".cache"),
    outputDir,
    sampleDir: path.join(ROOT, "content"),
    ...(address === undefined ? {} : { address }),
  });
  for (const report of reports) process.stdout.write(formatReport(report, "text", "en"));
  if (!reports.some(hasErrors)) return true;
  process.exitCode = 1;
  return false;
}
