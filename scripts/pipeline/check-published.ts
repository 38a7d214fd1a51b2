import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Address, outputFile } from "../content/addresses.ts";
import { ADDRESSES_FILE } from "../content/content-path.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { parseRedirects } from "../release/redirects-file.ts";
import { parseBase } from "../site/base-url.ts";
import { filesOfAssets, inputsOf, readSiteAssets } from "./assets.ts";
import type { CheckedContent } from "./check-content.ts";
import type { PlanToRender } from "./eleventy/pages.ts";
import { message } from "./message.ts";
import type { SiteOptions } from "./options.ts";
import type { SitePlan } from "./plan-site.ts";
import { renderPageWith } from "./render-page.ts";
import { siteRoutes, sitesOf } from "./site-routes.ts";

/** At most so many addresses are reported: one cause, such as a language that was left out, can make thousands unanswered. */
const MOST_REPORTED = 50;

/**
 * The published addresses that a site built from this content would not serve any more. If there are any, Eleventy is run to find out
 * whether the project's own pages and files have them.
 */
export async function checkAddresses(
  checked: CheckedContent,
  options: Pick<SiteOptions, "contentDir" | "themeDirs" | "configFile" | "extensions">,
): Promise<readonly Diagnostic[]> {
  const { publication } = checked;
  const base = parseBase(publication.masthead.url);
  const siteAssets = readSiteAssets(checked, options.themeDirs);
  const inputs = { ...checked, base, ...inputsOf(siteAssets, base) };
  const site = { base, publication, routes: siteRoutes(inputs, options), sites: () => sitesOf(inputs) };
  const files = [...site.routes.map(({ address }) => outputFile(address)), ...filesOfAssets(siteAssets)];
  const check = (paths: readonly string[]) => checkPublished(site, new Set(paths), options.contentDir);
  const lost = check(files);
  return lost.length === 0 ? [] : check([...files, ...(await listProjectFiles(site, options))]);
}

/** The paths of the project's own pages and files, which only Eleventy knows. It writes them into a temporary folder. */
async function listProjectFiles(
  site: Omit<PlanToRender, "renderPage">,
  options: Pick<SiteOptions, "contentDir" | "themeDirs" | "configFile" | "extensions">,
): Promise<Iterable<string>> {
  const { EleventyRenderer } = await import("./eleventy/renderer.ts");
  const folder = mkdtempSync(join(tmpdir(), "dateline-"));
  try {
    const renderPage = renderPageWith(options.themeDirs, options.extensions);
    return (await new EleventyRenderer(options, folder).writeProjectFiles({ ...site, renderPage })).files.keys();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Every address that was ever published is the address of a file of the site, redirects to one, or is declared as withdrawn. `files` are
 * the paths of all files of the site.
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
