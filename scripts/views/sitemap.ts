import type { Address } from "../addresses/address.ts";
import { rootFile } from "../addresses/address.ts";
import { groupBy } from "../grouping/group.ts";
import { htmlLang } from "../language/tag.ts";
import { latestOf } from "./change.ts";
import type { RobotsView, SitemapEntry, SitemapIndexView, SitemapPage, SitemapView } from "./editions.ts";
import type { PageSheet, Sheet } from "./sheet.ts";
import type { Site } from "./site.ts";
import { url } from "./site.ts";

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
  const parts = sites.flatMap((each) => [...partsOf(each)]).sort(([a], [b]) => (a < b ? -1 : 1));
  const sitemaps = parts.map(([address, pages]) => viewEntry(site, address, pages));
  const kind = "sitemap-index";
  return [
    {
      kind,
      address: INDEX,
      shows: { facts: sitemaps.flatMap(factsOf) },
      view: () => ({ kind, address: INDEX, frame: site.frame, sitemaps }),
    },
    ...parts.map(([address, pages]) => sitemapSheet(site, address, pages)),
  ];
}

export function robotsSheet(site: Site): Sheet<RobotsView> {
  const [kind, address] = ["robots", rootFile("robots.txt")] as const;
  return { kind, address, shows: {}, view: () => ({ kind, address, sitemap: url(site, INDEX) }) };
}

/** By language and the year whose bulletins, items and archives a page belongs to; the rest changes at any time. */
function partsOf({ site, pages }: SitePages): ReadonlyMap<Address, readonly SitemapPage[]> {
  const language = htmlLang(site.language).toLowerCase();
  const parts = groupBy(pages, ({ address }) => {
    const year = /\/(\d{4})\//.exec(address)?.[1] ?? "pages";
    return rootFile(`sitemap/${language}-${year}.xml`);
  });
  return new Map([...parts].map(([address, members]) => [address, members.flatMap(({ listing }) => listing ?? [])]));
}

function sitemapSheet({ frame }: Site, address: Address, pages: readonly SitemapPage[]): Sheet<SitemapView> {
  return {
    kind: "sitemap",
    address,
    shows: { facts: pages.flatMap(factsOf) },
    view: () => ({ kind: "sitemap", address, frame, pages }),
  };
}

function viewEntry(site: Site, address: Address, pages: readonly SitemapEntry[]): SitemapEntry {
  const modified = latestOf(pages.flatMap((page) => page.modified ?? []));
  return { url: url(site, address), ...(modified === undefined ? {} : { modified }) };
}

function factsOf({ url: own, modified, alternates = [] }: SitemapEntry & Partial<SitemapPage>) {
  return [own, modified, ...alternates.map(({ href }) => href)];
}
