import { type Address, rootFile } from "../content/addresses.ts";
import { groupBy } from "../group-by.ts";
import { type Day, isDay } from "../i18n/day.ts";
import { canonicalTag } from "../i18n/language-tag.ts";
import { latestOf } from "../site/dates/publication-dates.ts";
import { viewAlternates } from "../site/head.ts";
import type { Head, PageChrome } from "../site/parts.ts";
import type { PageAddresses, Route, SitePages } from "../site/route.ts";
import { type LocalizedSite, url } from "../site/site-inputs.ts";

/** The sitemap index, which search engines read first. */
export const SITEMAP_INDEX = rootFile("sitemap.xml");

/** Pages of one language for search engines (https://www.sitemaps.org/protocol.html), each with its translations. */
export interface SitemapView {
  readonly kind: "sitemap";
  readonly address: Address;
  readonly chrome: PageChrome;
  readonly pages: readonly SitemapPage[];
}

interface SitemapPage extends SitemapEntry {
  readonly alternates: Head["alternates"];
}

/** All sitemaps. Each language has a sitemap for each year. Sitemaps of past years do not change any more. */
export interface SitemapIndexView {
  readonly kind: "sitemap-index";
  readonly address: Address;
  readonly chrome: PageChrome;
  readonly sitemaps: readonly SitemapEntry[];
}

interface SitemapEntry {
  readonly url: string;
  /** The day the content last changed, if known. */
  readonly modified?: Day;
}

/** The sitemaps of all pages that search engines may list, and their index; a preview has none. */
export function sitemapRoutes(languages: readonly SitePages[]): readonly Route<SitemapView | SitemapIndexView>[] {
  const [first] = languages;
  if (first === undefined || first.site.base.isPreview === true) return [];
  const { site } = first;
  const parts = languages.flatMap(partsOf).sort((a, b) => (a.address < b.address ? -1 : 1));
  const sitemaps = parts.map(({ address, pages }) => viewEntry(site, { address, modified: latestIn(pages) }));
  const [kind, address] = ["sitemap-index", SITEMAP_INDEX] as const;
  return [
    {
      kind,
      address,
      dependencies: { values: sitemaps.flatMap(({ url: own, modified }) => [own, modified]) },
      view: () => ({ kind, address, chrome: site.chrome, sitemaps }),
    },
    ...parts.map(sitemapRoute),
  ];
}

/** The pages of one sitemap. */
interface Part {
  readonly site: LocalizedSite;
  readonly address: Address;
  readonly pages: readonly PageAddresses[];
}

/** Groups pages by language and by the year in their address. Pages without a year, which change at any time, are a group too. */
function partsOf({ site, pages }: SitePages): readonly Part[] {
  const language = canonicalTag(site.language).toLowerCase();
  const listed = pages.map(({ addresses }) => addresses).filter(({ visibility }) => visibility !== "unlisted");
  const parts = groupBy(listed, ({ address }) => /\/(\d{4})\//.exec(address)?.[1] ?? "pages");
  return [...parts].map(([part, own]) => ({ site, address: rootFile(`sitemap/${language}-${part}.xml`), pages: own }));
}

function sitemapRoute({ site, address, pages }: Part): Route<SitemapView> {
  const { chrome } = site;
  return {
    kind: "sitemap",
    address,
    dependencies: { values: valuesOf(pages) },
    view: () => ({ kind: "sitemap", address, chrome, pages: pages.map((page) => viewPage(site, page)) }),
  };
}

/** One array that grows, since a large site has tens of thousands of pages. */
function valuesOf(pages: readonly PageAddresses[]): readonly (string | undefined)[] {
  const values: (string | undefined)[] = [];
  for (const { modified, translations } of pages) values.push(modified, ...translations.values());
  return values;
}

function viewPage(site: LocalizedSite, page: PageAddresses): SitemapPage {
  return { alternates: viewAlternates(site, page.translations), ...viewEntry(site, page) };
}

function viewEntry(
  site: LocalizedSite,
  { address, modified }: Pick<PageAddresses, "address" | "modified">,
): SitemapEntry {
  return { url: url(site, address), ...(modified !== undefined && isDay(modified) ? { modified } : {}) };
}

function latestIn(pages: readonly PageAddresses[]): Day | undefined {
  return latestOf(pages.flatMap(({ modified }) => (modified !== undefined && isDay(modified) ? modified : [])));
}
