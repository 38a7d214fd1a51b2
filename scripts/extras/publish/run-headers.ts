import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { readArguments, SHARED_OPTIONS } from "../../cli/arguments.ts";
import { siteOptions } from "../../cli/project.ts";
import { FEED_FORMATS } from "../../editions/feeds/formats.ts";
import { readPublication } from "../../pipeline/check.ts";
import { formatRedirects, isRedirectFormat, REDIRECT_FORMATS } from "../../release/redirects.ts";
import { originsOf } from "../editor/web-backend.ts";
import { HEADERS_HELP } from "./help/headers.ts";
import type { OtherOrigins } from "./hosts/index.ts";
import { formatHeaders, HEADER_FORMATS, isHeaderFormat } from "./hosts/index.ts";
import { message } from "./message.ts";
import { readRedirects, readWithdrawn } from "./read-redirects.ts";
import { shell } from "./shell.ts";

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
if (!/^(?:\/[\w.~-]+)*$/.test(basePath)) shell.fail(2, message("base-path-wrong", { path: basePath }));
if (isRedirectFormat(format)) {
  const moved = { redirects: readRedirects(values.site), withdrawn: readWithdrawn(values.site) };
  process.stdout.write(formatRedirects(format, basePath, moved));
} else if (isHeaderFormat(format))
  process.stdout.write(formatHeaders(format, basePath, FEED_FORMATS, await otherOriginsOf(values.content)));
else shell.failOnArgument(format, message("write-one-of", { names: [...HEADER_FORMATS, ...REDIRECT_FORMATS] }));

/** The other sites that the pages of a publication speak to; none without content. */
async function otherOriginsOf(contentDir: string): Promise<OtherOrigins> {
  if (!existsSync(contentDir)) return {};
  const { checked } = await readPublication(siteOptions({ contentDir, purpose: "draft" }));
  if (checked === undefined)
    return shell.fail(1, message("content-has-errors", { folder: contentDir, command: "npm run validate" }));
  const { subscribe, editor } = checked.publication.masthead;
  return {
    ...(subscribe?.form === undefined ? {} : { form: new URL(subscribe.form).origin }),
    ...(editor === undefined ? {} : { editor: originsOf(editor) }),
  };
}
