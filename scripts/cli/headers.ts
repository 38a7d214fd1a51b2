import { parseArgs } from "node:util";
import { FEED_FORMATS } from "../editions/feeds/formats.ts";
import { formatHeaders, HEADER_FORMATS, isHeaderFormat } from "../publish/hosts/index.ts";
import { fail, HELP_OPTION, readArguments } from "./arguments.ts";

const HELP = `Usage: npm run headers -- --format FORMAT [--base-path PATH]

Writes the configuration of a host: content security policy, caching, media types, compression, and a page for missing
pages in each language.
Exit code 0: written, 2: wrong usage.

  --format FORMAT    netlify (_headers of Netlify and Cloudflare Pages), nginx (to be included in a server block),
                     caddy (to be imported in a site block), cloudfront (a response headers policy, for the
                     default behaviour), cloudfront-email (another, for a behaviour with the path */email/*) or
                     cloudfront-open (a third, for */data/*, *.ics and feeds, which other sites may read)
  --base-path PATH   the path of the site on its host, such as /bulletin, the root by default
  --help             this text
`;

const { values } = readArguments(HELP, () =>
  parseArgs({
    options: { ...HELP_OPTION, format: { type: "string" }, "base-path": { type: "string", default: "" } },
  }),
);
const { format = "" } = values;
if (!isHeaderFormat(format)) fail(2, `Unexpected format ${format}, expected one of ${HEADER_FORMATS.join(", ")}`);
const basePath = values["base-path"].replace(/\/+$/, "");
if (!/^(?:\/[\w.~-]+)*$/.test(basePath)) fail(2, `Unexpected base path ${basePath}, expected one such as /bulletin`);
process.stdout.write(formatHeaders(format, basePath, FEED_FORMATS));
