import type { Address } from "../content/addresses.ts";
import { rootFile } from "../content/addresses.ts";
import { groupBy } from "../group-by.ts";
import type { Day } from "../i18n/day.ts";
import { htmlLang } from "../i18n/language-tag.ts";
import type { Site } from "../site/context.ts";
import { url } from "../site/context.ts";
import { latestOf } from "../site/last-change.ts";
import type { Place } from "../site/place.ts";
import { viewAlternates } from "../site/place.ts";
import type { PageSheet, Sheet } from "../site/route.ts";
import type { RobotsView, SitemapEntry, SitemapIndexView, SitemapPage, SitemapView } from "./view.ts";

const INDEX = rootFile("sitemap.xml");

/** A site's pages. */
export interface SitePages {
  readonly site: Site;
  readonly pages: readonly PageSheet[];
}

/** Sitemaps of the pages that search engines may list, and what leads to them. */
export function sitemapSheets(sites: readonly SitePages[]): readonly Sheet<SitemapView | SitemapIndexView>[] {
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
      shows: { facts: sitemaps.flatMap(({ url: own, modified }) => [own, modified]) },
      view: () => ({ kind, address: INDEX, frame: site.frame, sitemaps }),
    },
    ...parts.map(sitemapSheet),
  ];
}

export function robotsSheet(site: Site): Sheet<RobotsView> {
  const [kind, address] = ["robots", rootFile("robots.txt")] as const;
  return { kind, address, shows: {}, view: () => ({ kind, address, sitemap: url(site, INDEX) }) };
}

/** Pages that are listed together. */
interface Part {
  readonly site: Site;
  readonly address: Address;
  readonly places: readonly Place[];
}

/** By language and the year whose bulletins, items and archives a page belongs to; the rest changes at any time. */
function partsOf({ site, pages }: SitePages): readonly Part[] {
  const language = htmlLang(site.language).toLowerCase();
  const listed = pages.map(({ place }) => place).filter(({ visibility }) => visibility !== "unlisted");
  const parts = groupBy(listed, ({ address }) => /\/(\d{4})\//.exec(address)?.[1] ?? "pages");
  return [...parts].map(([part, places]) => ({ site, address: rootFile(`sitemap/${language}-${part}.xml`), places }));
}

function sitemapSheet({ site, address, places }: Part): Sheet<SitemapView> {
  const { frame } = site;
  return {
    kind: "sitemap",
    address,
    shows: { facts: factsOf(places) },
    view: () => ({ kind: "sitemap", address, frame, pages: places.map((place) => viewPage(site, place)) }),
  };
}

/** In one go: a large site has ten thousands of them. */
function factsOf(places: readonly Place[]): readonly (string | undefined)[] {
  const facts: (string | undefined)[] = [];
  for (const { modified, translations } of places) facts.push(modified, ...translations.values());
  return facts;
}

function viewPage(site: Site, place: Place): SitemapPage {
  return { ...viewEntry(site, place), alternates: viewAlternates(site, place.translations) };
}

function viewEntry(site: Site, { address, modified }: Pick<Place, "address" | "modified">): SitemapEntry {
  return { url: url(site, address), ...(modified === undefined ? {} : { modified }) };
}

function latestIn(places: readonly Place[]): Day | undefined {
  return latestOf(places.flatMap(({ modified }) => modified ?? []));
}
