import type { Address } from "../content/addresses.ts";
import { rootFile } from "../content/addresses.ts";
import { groupBy } from "../group-by.ts";
import type { Day } from "../i18n/day.ts";
import { htmlLang } from "../i18n/language-tag.ts";
import type { LocalizedSite } from "../site/context.ts";
import { url } from "../site/context.ts";
import { latestOf } from "../site/last-change.ts";
import type { PageAddresses } from "../site/place.ts";
import { viewAlternates } from "../site/place.ts";
import type { PageRoute, Route } from "../site/route.ts";
import type { RobotsView, SitemapEntry, SitemapIndexView, SitemapPage, SitemapView } from "./view.ts";

const INDEX = rootFile("sitemap.xml");

/** A site's pages. */
export interface SitePages {
  readonly site: LocalizedSite;
  readonly pages: readonly PageRoute[];
}

/** Sitemaps of the pages that search engines may list, and what leads to them. */
export function sitemapRoutes(sites: readonly SitePages[]): readonly Route<SitemapView | SitemapIndexView>[] {
  const [first] = sites;
  if (first === undefined) return [];
  const { site } = first;
  const parts = sites.flatMap(partsOf).sort((a, b) => (a.address < b.address ? -1 : 1));
  const sitemaps = parts.map(({ address, places }) => viewEntry(site, { address, modified: latestIn(places) }));
  const kind = "sitemap-index";
  return [
    {
      kind,
      address: INDEX,
      dependencies: { values: sitemaps.flatMap(({ url: own, modified }) => [own, modified]) },
      view: () => ({ kind, address: INDEX, chrome: site.chrome, sitemaps }),
    },
    ...parts.map(sitemapRoute),
  ];
}

export function robotsRoute(site: LocalizedSite): Route<RobotsView> {
  const [kind, address] = ["robots", rootFile("robots.txt")] as const;
  return { kind, address, dependencies: {}, view: () => ({ kind, address, sitemap: url(site, INDEX) }) };
}

/** Pages that are listed together. */
interface Part {
  readonly site: LocalizedSite;
  readonly address: Address;
  readonly places: readonly PageAddresses[];
}

/** By language and the year whose bulletins, items and archives a page belongs to; the rest changes at any time. */
function partsOf({ site, pages }: SitePages): readonly Part[] {
  const language = htmlLang(site.language).toLowerCase();
  const listed = pages.map(({ place }) => place).filter(({ visibility }) => visibility !== "unlisted");
  const parts = groupBy(listed, ({ address }) => /\/(\d{4})\//.exec(address)?.[1] ?? "pages");
  return [...parts].map(([part, places]) => ({ site, address: rootFile(`sitemap/${language}-${part}.xml`), places }));
}

function sitemapRoute({ site, address, places }: Part): Route<SitemapView> {
  const { chrome } = site;
  return {
    kind: "sitemap",
    address,
    dependencies: { values: valuesOf(places) },
    view: () => ({ kind: "sitemap", address, chrome, pages: places.map((place) => viewPage(site, place)) }),
  };
}

/** In one go: a large site has ten thousands of them. */
function valuesOf(places: readonly PageAddresses[]): readonly (string | undefined)[] {
  const values: (string | undefined)[] = [];
  for (const { modified, translations } of places) values.push(modified, ...translations.values());
  return values;
}

function viewPage(site: LocalizedSite, place: PageAddresses): SitemapPage {
  return { ...viewEntry(site, place), alternates: viewAlternates(site, place.translations) };
}

function viewEntry(
  site: LocalizedSite,
  { address, modified }: Pick<PageAddresses, "address" | "modified">,
): SitemapEntry {
  return { url: url(site, address), ...(modified === undefined ? {} : { modified }) };
}

function latestIn(places: readonly PageAddresses[]): Day | undefined {
  return latestOf(places.flatMap(({ modified }) => modified ?? []));
}
