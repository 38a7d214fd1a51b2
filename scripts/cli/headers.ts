import { parseArgs } from "node:util";
import { formatHeaders, HEADER_FORMATS } from "../publish/headers-format.ts";
import { fail, HELP_OPTION, readArguments } from "./arguments.ts";

const HELP = `Usage: npm run headers -- --format FORMAT [--base-path PATH]

Writes the HTTP headers of the site (content security policy, caching and more) as the configuration of a host.
Exit code 0: written, 2: wrong usage.

  --format FORMAT    netlify (_headers of Netlify and Cloudflare Pages), nginx (to be included in a server block),
                     caddy (to be imported in a site block), cloudfront (a response headers policy, for the
                     default behaviour) or cloudfront-email (another, for a behaviour with the path */email/*)
  --base-path PATH   the path of the site on its host, such as /bulletin, the root by default
  --help             this text
`;

const { values } = readArguments(HELP, () =>
  parseArgs({
    options: { ...HELP_OPTION, format: { type: "string" }, "base-path": { type: "string", default: "" } },
  }),
);
const format = HEADER_FORMATS.find((known) => known === values.format);
if (format === undefined) fail(2, `Unexpected format ${values.format}, expected one of ${HEADER_FORMATS.join(", ")}`);
const basePath = values["base-path"].replace(/\/+$/, "");
if (!/^(?:\/[\w.~-]+)*$/.test(basePath)) fail(2, `Unexpected base path ${basePath}, expected one such as /bulletin`);
process.stdout.write(formatHeaders(format, basePath));
