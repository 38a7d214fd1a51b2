import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { readPublication } from "../build/check.ts";
import { FEED_FORMATS } from "../editions/feeds/formats.ts";
import { formatHeaders, HEADER_FORMATS, isHeaderFormat } from "../publish/hosts/index.ts";
import type { Redirects } from "../publish/hosts/redirects.ts";
import {
  formatRedirects,
  isRedirectFormat,
  parseRedirects,
  REDIRECT_FORMATS,
  REDIRECTS_FILE,
} from "../publish/hosts/redirects.ts";
import { checkFolder, fail, readArguments, SHARED_OPTIONS } from "./arguments.ts";
import { siteOptions } from "./project.ts";

const HELP = `Usage: npm run headers -- --format FORMAT [--base-path PATH] [--content DIR] [--site DIR]

Writes the configuration of a host: content security policy, caching, media types, compression, and a page for missing
pages in each language. The policy lets the form of \`subscribe\` in publication.yaml be sent to its host, and to no other.
With a format of redirects it writes those of a built site instead: from every former address to the present one.
Exit code 0: written, 1: errors in publication.yaml, 2: wrong usage.

  --format FORMAT    netlify (_headers of Netlify and Cloudflare Pages), nginx (to be included in a server block),
                     caddy (to be imported in a site block), cloudfront (a response headers policy, for the
                     default behaviour), cloudfront-email (another, for a behaviour with the path */email/*) or
                     cloudfront-open (a third, for */data/*, *.ics and feeds, which other sites may read)
                     netlify-redirects or cloudflare-redirects (_redirects), nginx-redirects, caddy-redirects (to be
                     included like the others), cloudfront-redirects (for a key value store) and
                     cloudfront-function (for viewer requests; it reads that store)
  --base-path PATH   the path of the site on its host, such as /bulletin, the root by default
  --content DIR      the content folder, content by default
  --site DIR         the built site with redirects, _site by default
  --help             this text
`;

const { values } = readArguments(HELP, () =>
  parseArgs({
    options: {
      ...SHARED_OPTIONS,
      format: { type: "string" },
      "base-path": { type: "string", default: "" },
      content: { type: "string", default: "content" },
      site: { type: "string", default: "_site" },
    },
  }),
);
const { format = "" } = values;
const basePath = values["base-path"].replace(/\/+$/, "");
if (!/^(?:\/[\w.~-]+)*$/.test(basePath)) fail(2, `Unexpected base path ${basePath}, expected one such as /bulletin`);
if (isRedirectFormat(format)) process.stdout.write(formatRedirects(format, basePath, readRedirects(values.site)));
else if (isHeaderFormat(format))
  process.stdout.write(formatHeaders(format, basePath, FEED_FORMATS, await formOriginOf(values.content)));
else fail(2, `Unexpected format ${format}, expected one of ${[...HEADER_FORMATS, ...REDIRECT_FORMATS].join(", ")}`);

/** The redirects of a built site, which has no list of them if nothing was renamed. */
function readRedirects(site: string): Redirects {
  const file = path.join(checkFolder(site), REDIRECTS_FILE);
  return existsSync(file) ? parseRedirects(readFileSync(file, "utf8")) : new Map();
}

/** Where the form for subscribing is posted; undefined without a form. */
async function formOriginOf(contentDir: string): Promise<string | undefined> {
  if (!existsSync(contentDir)) return undefined;
  const { checked } = await readPublication(siteOptions({ contentDir, purpose: "draft" }));
  if (checked === undefined) return fail(1, `Unexpected errors in ${contentDir}: npm run validate shows them`);
  const form = checked.publication.masthead.subscribe?.form;
  return form === undefined ? undefined : new URL(form).origin;
}
