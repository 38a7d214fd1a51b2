import type { EleventyConfig } from "@11ty/eleventy";
import type { Address } from "../content/addresses.ts";
import { addressesOf } from "../content/addresses.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { once } from "../once.ts";
import type { ProjectPage } from "../pages/project-page.ts";
import { projectPageRoute } from "../pages/project-page.ts";
import type { LocalizedSite } from "../site/site-inputs.ts";
import { ProjectError } from "../templates/project-error.ts";
import type { RenderPage } from "./render-page.ts";

/** The virtual layout `dateline`, relative to Eleventy's input folder. */
const LAYOUT = "_includes/dateline.11ty.js";

/** Renders a page of the project's own templates in the layout of the publication. */
export type RenderProjectPage = (page: ProjectPage) => string;

/** What the layout reads of the data of a template. */
interface LayoutData {
  readonly dateline: { readonly renderProjectPage: RenderProjectPage };
  readonly page: { readonly url: string | false; readonly inputPath: string };
  readonly content: string;
  readonly title?: unknown;
  readonly description?: unknown;
}

/** Adds the layout `dateline`, which gives a template of the project the page chrome of the publication. */
export function addLayout(config: EleventyConfig): void {
  config.addTemplate(LAYOUT, (data: LayoutData) => data.dateline.renderProjectPage(readPage(data)), {});
}

/** Renders pages in the language that their addresses belong to. */
export function projectPageRenderer(sites: () => readonly LocalizedSite[], renderPage: RenderPage): RenderProjectPage {
  const known = once(sites);
  return (page) => renderPage(projectPageRoute(siteOf(known(), page.address), page));
}

function readPage({ page: { url, inputPath }, title, description, content }: LayoutData): ProjectPage {
  const address = parseAddress(url);
  if (address === undefined)
    throw new ProjectError(`${inputPath} has no permalink such as /team/, which the layout needs`);
  if (typeof title !== "string" || title === "")
    throw new ProjectError(`${inputPath} has no title, which the layout shows`);
  return { address, title, summary: typeof description === "string" ? description : undefined, markup: content };
}

function parseAddress(url: string | false): Address | undefined {
  return url !== false && /^\/(?!\/)/.test(url) ? (url as Address) : undefined;
}

/** The language with the longest beginning that the address has: that of the first language is empty. */
function siteOf(sites: readonly LocalizedSite[], address: Address): LocalizedSite {
  const homeOf = (language: LanguageTag) => addressesOf(sites.map((site) => site.language)).home(language);
  const matching = sites.filter(({ language }) => address.startsWith(homeOf(language)));
  const [best] = matching.toSorted((a, b) => homeOf(b.language).length - homeOf(a.language).length);
  if (best === undefined) throw new Error(`no language has pages under ${address}`);
  return best;
}
