import { join } from "node:path";
import { cachedBytes } from "../assets/images/image-cache.ts";
import { resolveContentPath } from "../content/content-path.ts";
import { MessageError } from "../diagnostics/message-error.ts";
import type { PdfView } from "../editions/pdf/pdf-edition.ts";
import { type Feature, featuresOf, type OfProjectPages } from "../features/feature.ts";
import { FEATURES } from "../features/index.ts";
import { hasLongWord, loadHyphenate } from "../i18n/hyphenation.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import type { Publication } from "../model/publication.ts";
import type { SearchedPage } from "../pages/project-page.ts";
import { type Base, parseBase } from "../site/base-url.ts";
import type { Route } from "../site/route.ts";
import type { LocalizedSite, SiteInputs } from "../site/site-inputs.ts";
import { filesOfAssets, inputsOf, readScripts, readSiteAssets, type SiteAssets } from "./assets.ts";
import type { Cache } from "./cache/cache-dirs.ts";
import { type CacheKeys, cacheKeys } from "./cache/cache-key.ts";
import type { CheckedContent } from "./check-content.ts";
import { message } from "./message.ts";
import type { PdfOptions, SiteOptions } from "./options.ts";
import { type AnyFeature, printedRoutes, routesOfSites, sitesOf } from "./site-routes.ts";

/** All routes and assets of a site, before any page is rendered. */
export interface SitePlan extends CacheKeys {
  readonly base: Base;
  readonly checked: CheckedContent;
  readonly publication: Publication;
  readonly siteAssets: SiteAssets;
  readonly routes: readonly Route[];
  /** The inputs of PDFs, which are printed when all other files exist. */
  readonly pdfs: readonly Route<PdfView>[];
  /** The publication in each of its languages, for the pages of the project's own templates. */
  readonly sites: () => readonly LocalizedSite[];
  /** The pages and files that depend on these pages, in every language. */
  readonly ofProjectPages: (pages: readonly SearchedPage[]) => OfProjectPages;
}

type PlanOptions = Pick<SiteOptions, "themeDirs" | "baseUrl" | "isPreview" | "pdf" | "cacheDir" | "extensions">;

/** Lists the routes of a site. Every cache key contains the digest of the program, which covers its code and theme. */
export async function planSite(
  checked: CheckedContent,
  { themeDirs, baseUrl, isPreview = false, pdf, cacheDir, extensions }: PlanOptions,
  { program, scripts, styles, images }: Pick<Cache, "program" | "scripts" | "styles" | "images">,
  features: readonly AnyFeature[] = FEATURES,
): Promise<SitePlan> {
  const { publication } = checked;
  const base = { ...parseBase(baseUrl ?? publication.masthead.url), ...(isPreview ? { isPreview } : {}) };
  const present = featuresOf(features, publication);
  const siteAssets = {
    ...readSiteAssets(checked, themeDirs, features, styles),
    scripts: await readScripts(themeDirs, present, scripts),
  };
  const inputs = {
    ...checked,
    base,
    ...inputsOf(siteAssets, base),
    ...(await readPosterLogo(checked, images)),
    ...(await inputsOfFeatures(present, themeDirs)),
    hyphenate: await loadHyphenate(languagesWithLongWords(publication)),
    ...(pdf === undefined ? {} : { hasPdf: chosenBy(pdf) }),
  };
  const parts = { features, extensions };
  const sites = sitesOf(inputs, parts);
  const routes = routesOfSites(inputs, sites, parts);
  refuseOutside([...routes.map(({ address }) => address), ...filesOfAssets(siteAssets)], cacheDir);
  return {
    base,
    checked,
    publication,
    siteAssets,
    routes,
    pdfs: pdf === undefined ? [] : printedRoutes(inputs),
    sites: () => sites,
    ofProjectPages: (pages) => joinPages(sites.flatMap((site) => ofProjectPages(present, site, pages))),
    ...cacheKeys({ inputs, sites, program, fileHashes: checked.fileHashes }),
  };
}

/**
 * Throws a {@link MessageError} for an address or file outside the output folder. Content was checked, so such an address can only come
 * from a cache that somebody has changed.
 */
export function refuseOutside(addresses: readonly string[], cacheDir: string): void {
  const address = addresses.find((each) => OUTSIDE.test(each));
  if (address !== undefined) throw new MessageError(message("address-outside", { address, folder: cacheDir }));
}

/** A step that leads to the folder above, with either slash. */
const OUTSIDE = /(?:^|[\\/])\.\.(?:[\\/]|$)/;

/** The languages in which a title or a summary of an item, or the name of a topic, a term or an event, has a long word. */
function languagesWithLongWords({
  bulletins,
  languages,
  topics,
  vocabularies,
  events,
}: Publication): ReadonlySet<LanguageTag> {
  const found = new Set<LanguageTag>();
  const look = (text: string, language: LanguageTag): void => {
    if (!found.has(language) && hasLongWord(text, language)) found.add(language);
  };
  for (const { texts } of bulletins.flatMap(({ items, expired }) => [...items, ...expired]))
    for (const { title, summary = "", language } of texts.values()) {
      look(title, language);
      look(summary, language);
    }
  const terms = [topics, ...vocabularies.map((vocabulary) => vocabulary.terms)].flat();
  const names = [...terms.map(({ record }) => record.label), ...events.map(({ record }) => record.name)];
  for (const language of languages)
    for (const name of names) look(typeof name === "string" ? name : (name[language] ?? ""), language);
  return found;
}

function ofProjectPages(
  features: readonly Feature[],
  site: LocalizedSite,
  pages: readonly SearchedPage[],
): readonly OfProjectPages[] {
  const own = pages.filter(({ language }) => language === site.language);
  return features.flatMap((feature) => feature.ofProjectPages?.(site, own) ?? []);
}

function joinPages(parts: readonly OfProjectPages[]): OfProjectPages {
  return { pages: parts.flatMap(({ pages }) => pages), files: parts.flatMap(({ files }) => files) };
}

async function inputsOfFeatures(
  features: readonly Feature[],
  themeDirs: readonly string[],
): Promise<Partial<SiteInputs>> {
  const all = await Promise.all(features.map(({ inputs }) => inputs?.(themeDirs)));
  return Object.assign({}, ...all);
}

function chosenBy({ only }: PdfOptions): Required<SiteInputs>["hasPdf"] {
  return (language, period) => only === undefined || (only.language === language && only.period === period);
}

/** The logo as posters show it; the cache keeps it. The image library is imported only to draw it. */
async function readPosterLogo(
  { publication, images }: CheckedContent,
  { imagesDir, temporarySuffix }: Cache["images"],
): Promise<Pick<SiteInputs, "posterLogo">> {
  const { logo } = publication.masthead;
  const file = logo === undefined ? undefined : resolveContentPath("", logo.src);
  const image = images.find((each) => each.file === file);
  if (image === undefined) return {};
  const keep = { folder: join(imagesDir, POSTER_LOGOS), temporarySuffix };
  const json = await cachedBytes(keep, `${image.digest}.json`, async () => {
    const { drawPosterLogo } = await import("../assets/images/poster-logo.ts");
    return Buffer.from(JSON.stringify(await drawPosterLogo(image.bytes())));
  });
  return { posterLogo: JSON.parse(Buffer.from(json).toString("utf8")) };
}

/** Must change when the same logo is drawn in another way. */
const POSTER_LOGOS = "poster-logos-1";
