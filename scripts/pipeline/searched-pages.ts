import type { EleventyConfig, Result } from "@11ty/eleventy";
import { readPageWords } from "../check-output/parse/page-words.ts";
import type { SearchedPage } from "../pages/project-page.ts";
import type { LocalizedSite } from "../site/site-inputs.ts";
import { parseAddress, siteOf } from "./eleventy/layout.ts";
import { message } from "./message.ts";
import { NotBuiltError } from "./not-built-error.ts";

/*
 * The project's own pages that say `search: true` in their data. Templates are known before any page is rendered, and the texts of pages
 * after that.
 */

/** The templates of the project, in the build that runs, whose pages are in the search. */
export interface SearchedTemplates {
  readonly areThere: () => boolean;
  /** Their pages among those that were written, in the order of their addresses; undefined if no template says that. */
  readonly pagesIn: (
    results: readonly Result[],
    sites: () => readonly LocalizedSite[],
  ) => readonly SearchedPage[] | undefined;
}

/** Looks for such templates in each build of Eleventy. */
export function searchedTemplates(config: EleventyConfig): SearchedTemplates {
  const templates = new Set<string>();
  config.on("eleventy.before", () => templates.clear());
  config.addPreprocessor("dateline-search", "*", ({ search, page: { inputPath } }) => {
    if (saysSearch(search, inputPath)) templates.add(inputPath);
    return undefined;
  });
  for (const name of ["title", "description"]) config.dataFilterSelectors.add(name);
  return {
    areThere: () => templates.size > 0,
    pagesIn(results, sites) {
      if (templates.size === 0) return undefined;
      const found = results.filter(({ inputPath }) => templates.has(inputPath));
      return found.map((page) => readSearched(page, sites())).toSorted((a, b) => (a.address < b.address ? -1 : 1));
    },
  };
}

/** A project may have other data named `search`; a misspelt `true` is reported. */
function saysSearch(value: unknown, file: string): boolean {
  if (typeof value === "string" && /^(?:true|yes|on)$/i.test(value))
    throw new NotBuiltError(message("page-search-text", { file, line: `search: ${value}` }));
  return value === true;
}

function readSearched(
  { inputPath, url, content, data: { title, description } = {} }: Result,
  sites: readonly LocalizedSite[],
): SearchedPage {
  const address = parseAddress(url);
  if (address === undefined) throw new NotBuiltError(message("page-without-permalink", { file: inputPath }));
  if (typeof title !== "string" || title === "")
    throw new NotBuiltError(message("page-without-title", { file: inputPath }));
  const words = readPageWords(content).blocks.filter(({ place }) => place === "text");
  return {
    address,
    language: siteOf(sites, address).language,
    title,
    summary: typeof description === "string" ? description : undefined,
    text: words.map(({ text }) => text).join(" "),
  };
}
