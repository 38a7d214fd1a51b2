import type { Address } from "../content/addresses.ts";
import { outputFile } from "../content/addresses.ts";
import { ADDRESSES_FILE } from "../content/content-path.ts";
import type { Diagnostic, UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { parseRedirects } from "../release/redirects-file.ts";
import { parseBase } from "../site/base-url.ts";
import { filesOfAssets, inputsOf, readSiteAssets } from "./assets.ts";
import { checkContent } from "./check-content.ts";
import { addsNothing } from "./eleventy-project.ts";
import type { LoadedContent } from "./load.ts";
import { message } from "./message.ts";
import type { SiteOptions } from "./options.ts";
import type { SitePlan } from "./plan-site.ts";
import type { SiteReport } from "./site-report.ts";
import { withDiagnostics } from "./site-report.ts";
import { siteRoutes } from "./site-routes.ts";

/** At most so many addresses are reported: one cause, such as a language that was left out, can make thousands unanswered. */
const MOST_REPORTED = 50;

/**
 * The report on a content folder that is not built, with the addresses that would no longer answer. A project with pages of its own has
 * addresses that only a build knows, so they are left to that.
 */
export async function checkWithAddresses(
  loaded: LoadedContent,
  options: Pick<SiteOptions, "contentDir" | "purpose" | "asOf" | "themeDirs" | "configFile">,
  others: readonly UnlocatedDiagnostic[],
): Promise<SiteReport> {
  const { checked, report } = checkContent(loaded, options, others);
  if (checked === undefined || !(await addsNothing(options))) return report;
  const base = parseBase(checked.publication.masthead.url);
  const siteAssets = readSiteAssets(checked, options.themeDirs);
  const routes = siteRoutes({ ...checked, base, ...inputsOf(siteAssets, base) });
  const files = new Set([...routes.map(({ address }) => outputFile(address)), ...filesOfAssets(siteAssets)]);
  return withDiagnostics(
    report,
    checkPublished({ publication: checked.publication, routes }, files, options.contentDir),
  );
}

/**
 * Every address that was ever published is that of a file of the site, leads to one, or is said to be withdrawn. `files` are the paths of
 * all files of the site.
 */
export function checkPublished(
  { publication: { published, masthead }, routes }: Pick<SitePlan, "publication" | "routes">,
  files: ReadonlySet<string>,
  contentDir: string,
): readonly Diagnostic[] {
  if (published.length === 0) return [];
  const list = routes.find(({ kind }) => kind === "redirects")?.text?.();
  const redirects = list === undefined ? new Map() : parseRedirects(list);
  const withdrawn = masthead.withdrawn ?? {};
  const isAnswered = (address: Address) =>
    files.has(outputFile(address)) || redirects.has(address) || Object.hasOwn(withdrawn, address);
  const lost = published.filter(({ address }) => !isAnswered(address));
  return lost.slice(0, MOST_REPORTED).map(({ address, line }) => ({
    rule: "published-address",
    severity: "error",
    place: { file: `${contentDir}/${ADDRESSES_FILE}`, line, column: 1, length: address.length },
    message: message("published-address", { address, line: `${address}: error` }),
  }));
}
