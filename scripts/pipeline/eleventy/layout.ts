import { isAbsolute, posix } from "node:path";
import type { Directories, EleventyConfig, TemplateContext } from "@11ty/eleventy";
import { type Address, addressesOf, fileIn } from "../../content/addresses.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import { once } from "../../once.ts";
import { type ProjectPage, projectPageRoute } from "../../pages/project-page.ts";
import { awaitsContentHash } from "../../release/content-hash.ts";
import type { LocalizedSite } from "../../site/site-inputs.ts";
import type { Text } from "../../templates/tools.ts";
import { message } from "../message.ts";
import { NotBuiltError } from "../not-built-error.ts";
import { pathFrom } from "../path-from.ts";
import type { RenderPage } from "../render-page.ts";
import { addedBy, type ProjectAdded, type TemplateData } from "./added.ts";
import { isNews } from "./collections.ts";

/** The name of the virtual layout. */
const LAYOUT = "dateline";

/** Renders a page of the project's own templates in the layout of the publication. */
export type RenderProjectPage = (page: WrittenPage, project: ProjectAdded) => Text;

/** The output of a project template: a page, and the addresses of all other pages of the project. */
interface WrittenPage extends Omit<ProjectPage, "translations"> {
  readonly others: readonly unknown[];
}

/** The data of a template that the layout reads. */
interface LayoutData extends TemplateData {
  readonly dateline: { readonly renderProjectPage: RenderProjectPage };
  readonly page: { readonly url: string | false; readonly inputPath: string; readonly outputPath: string };
  /** News, and the project's own pages, but for those that it leaves out of collections; anything, if its config adds this one. */
  readonly collections: { readonly all?: unknown };
  readonly content: string;
  readonly title?: unknown;
  readonly description?: unknown;
}

/**
 * Adds the layout `dateline`, which gives a template of the project the page chrome of the publication. Plugins that change HTML, such as
 * `HtmlBasePlugin` and eleventy-img, process the output of the template, and no page of Dateline: its addresses and pictures are complete.
 */
export function addLayout(config: EleventyConfig, isOwnPage: (inputPath: string) => boolean): void {
  const transform = (content: string, context: Omit<TemplateContext, "inputPath">): Promise<string> =>
    config.htmlTransformer.transformContent(context.outputPath, content, context);
  const render = async (data: LayoutData): Promise<string> => {
    const { page } = data;
    const content = await transform(data.content, { ...page, page });
    return data.dateline.renderProjectPage(readPage({ ...data, content }), addedBy(config, data));
  };
  const path = layoutPath(config.directories);
  config.addTemplate(path, render, {});
  // Eleventy treats a virtual layout as a page if the folder of layouts is outside its input folder.
  config.addPreprocessor("dateline-layout", "11ty.js", ({ page }) =>
    page.inputPath.endsWith(`/${path}`) ? false : undefined,
  );
  config.addTransform(HTML_TRANSFORM, function (content) {
    if (isOwnPage(this.inputPath)) return content;
    refuseOutside(this, config.directories);
    return awaitsContentHash(content) ? content : transform(content, this);
  });
}

/** Where Eleventy looks for the layout: in the project's folder of layouts, from its input folder if it is in there. */
function layoutPath({ input, includes, layouts }: Directories): `${string}.11ty.js` {
  const folder = layouts ?? includes;
  const fromInput = posix.relative(input, folder);
  return `${posix.join(fromInput.startsWith("..") ? folder : fromInput, LAYOUT)}.11ty.js`;
}

/** Throws an error for a page of the project that would be written outside of the site, before that is written. */
function refuseOutside({ inputPath, outputPath }: Omit<TemplateContext, "page">, { output }: Directories): void {
  if (outputPath === false) return;
  const path = pathFrom(output, outputPath);
  if (/^\.\.(?:\/|$)/.test(path) || isAbsolute(path))
    throw new NotBuiltError(message("page-outside", { file: inputPath, path }));
}

/** The transform of Eleventy that runs these plugins. */
const HTML_TRANSFORM = "@11ty/eleventy/html-transformer";

/** Renders pages in the language that their addresses belong to. */
export function projectPageRenderer(sites: () => readonly LocalizedSite[], renderPage: RenderPage): RenderProjectPage {
  const known = once(sites);
  return (page, project) => {
    const site = siteOf(known(), page.address);
    return renderPage(projectPageRoute(site, { ...page, translations: translationsOf(known(), site, page) }), project);
  };
}

/** The pages of the project with the same path in its other languages. All of these pages must list each other. */
function translationsOf(
  sites: readonly LocalizedSite[],
  { language: own }: LocalizedSite,
  { address, others }: Pick<WrittenPage, "address" | "others">,
): ProjectPage["translations"] {
  const { home } = addressesOf(sites.map(({ language }) => language));
  const path = address.slice(home(own).length);
  const addresses = sites.map(({ language }) => [language, fileIn(home(language), path)] as const);
  const isKnown = others.includes(address);
  return new Map(addresses.filter(([language, each]) => language === own || (isKnown && others.includes(each))));
}

function readPage({ page: { url, inputPath }, collections, title, description, content }: LayoutData): WrittenPage {
  const address = parseAddress(url);
  if (address === undefined) throw new NotBuiltError(message("page-without-permalink", { file: inputPath }));
  if (typeof title !== "string" || title === "")
    throw new NotBuiltError(message("page-without-title", { file: inputPath }));
  const summary = typeof description === "string" ? description : undefined;
  const all: readonly unknown[] = Array.isArray(collections.all) ? collections.all : [];
  const others = all.map((each) => (isNews(each) ? undefined : urlOf(each)));
  return { address, others, title, summary, markup: content };
}

function urlOf(member: unknown): unknown {
  return typeof member === "object" && member !== null && "url" in member ? member.url : undefined;
}

/** The address of a page that Eleventy has written. */
export function parseAddress(url: string | false): Address | undefined {
  return url !== false && /^\/(?!\/)/.test(url) ? (url as Address) : undefined;
}

/** The language with the longest beginning that the address has: that of the first language is empty. */
export function siteOf(sites: readonly LocalizedSite[], address: Address): LocalizedSite {
  const homeOf = (language: LanguageTag) => addressesOf(sites.map((site) => site.language)).home(language);
  const matching = sites.filter(({ language }) => address.startsWith(homeOf(language)));
  const [best] = matching.toSorted((a, b) => homeOf(b.language).length - homeOf(a.language).length);
  if (best === undefined) throw new Error(`no language has pages under ${address}`);
  return best;
}
