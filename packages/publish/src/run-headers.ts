import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  adminHeadersOf,
  type Package,
  readArguments,
  readPublication,
  SHARED_OPTIONS,
  siteHeadersOf,
  siteOptions,
} from "../../../scripts/cli/index.ts";
import { defined } from "../../../scripts/diagnostics/index.ts";
import { findRelease } from "../../../scripts/release/index.ts";
import { FEED_FORMATS } from "../../../scripts/templates/index.ts";
import { HEADERS_HELP } from "./help.ts";
import { formatRedirects, isRedirectFormat, REDIRECT_FORMATS } from "./hosts/format-redirects.ts";
import { formatHeaders, HEADER_FORMATS, type HostedSite, isHeaderFormat } from "./hosts/index.ts";
import { readRedirects, readWithdrawn } from "./read-redirects.ts";
import { message, shell } from "./shell.ts";

/** Prints the configuration of a host, with the headers that packages need for their pages. */
export async function run(packages: readonly Package[]): Promise<void> {
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
    process.stdout.write(formatHeaders(format, basePath, FEED_FORMATS, await headersOf(values, packages)));
  else shell.failOnArgument(format, message("write-one-of", { names: [...HEADER_FORMATS, ...REDIRECT_FORMATS] }));
}

/** The headers of a publication's pages in addition to the common ones; none without content. */
async function headersOf(
  { content: contentDir, site }: { readonly content: string; readonly site: string },
  packages: readonly Package[],
): Promise<HostedSite> {
  if (!existsSync(contentDir)) return {};
  const { checked } = await readPublication(siteOptions({ contentDir, purpose: "draft" }));
  if (checked === undefined)
    return shell.fail(1, message("content-has-errors", { folder: contentDir, command: "npm run validate" }));
  const { masthead } = checked.publication;
  const adminHeaders = await adminHeadersOf(packages, masthead);
  return {
    ...siteHeadersOf(masthead),
    ...defined({ adminHeaders, isPreview: findRelease(site)?.isPreview }),
  };
}
