import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { readPublication } from "../build/check.ts";
import { FEED_FORMATS } from "../editions/feeds/formats.ts";
import { formatHeaders, HEADER_FORMATS, isHeaderFormat } from "../publish/hosts/index.ts";
import { formatRedirects, isRedirectFormat, REDIRECT_FORMATS } from "../publish/hosts/redirects.ts";
import { fail, readArguments, SHARED_OPTIONS } from "./arguments.ts";
import { HEADERS_HELP } from "./help/headers.ts";
import { siteOptions } from "./project.ts";
import { readRedirects } from "./read-redirects.ts";

const { values } = readArguments(HEADERS_HELP, () =>
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

/** Where the form for subscribing is posted; undefined without a form. */
async function formOriginOf(contentDir: string): Promise<string | undefined> {
  if (!existsSync(contentDir)) return undefined;
  const { checked } = await readPublication(siteOptions({ contentDir, purpose: "draft" }));
  if (checked === undefined) return fail(1, `Unexpected errors in ${contentDir}: npm run validate shows them`);
  const form = checked.publication.masthead.subscribe?.form;
  return form === undefined ? undefined : new URL(form).origin;
}
