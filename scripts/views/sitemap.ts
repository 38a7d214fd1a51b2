import type { Address } from "../addresses/address.ts";
import { rootFile } from "../addresses/address.ts";
import { groupBy } from "../grouping/group.ts";
import { latestOf } from "./change.ts";
import type { RobotsView, SitemapEntry, SitemapIndexView, SitemapView } from "./editions.ts";
import type { Site } from "./site.ts";
import { url } from "./site.ts";
import type { PageView } from "./view.ts";

const INDEX = rootFile("sitemap.xml");

/** Sitemaps of the pages that search engines may list, and what leads to them. `pages` are all pages of all languages. */
export function viewSitemaps(site: Site, pages: readonly PageView[]): readonly (SitemapView | SitemapIndexView)[] {
  const { frame } = site;
  const listed = pages.filter(({ head }) => head.visibility === "listed");
  const sitemaps = [...groupBy(listed, partOf)]
    .map(
      ([part, members]): SitemapView => ({
        kind: "sitemap",
        address: partAddress(part),
        frame,
        pages: members.map(entryOf),
      }),
    )
    .sort((a, b) => (a.address < b.address ? -1 : 1));
  const entries = sitemaps.map(({ address, pages: members }) => viewPart(site, address, members));
  return [{ kind: "sitemap-index", address: INDEX, frame, sitemaps: entries }, ...sitemaps];
}

export function viewRobots(site: Site): RobotsView {
  return { kind: "robots", address: rootFile("robots.txt"), sitemap: url(site, INDEX) };
}

/** The language of a page, and the year whose bulletins, items and archives it belongs to; the rest changes at any time. */
function partOf({ address, frame }: PageView): string {
  return `${frame.lang.toLowerCase()}-${/\/(\d{4})\//.exec(address)?.[1] ?? "pages"}`;
}

function partAddress(part: string): Address {
  return rootFile(`sitemap/${part}.xml`);
}

function viewPart(site: Site, address: Address, pages: readonly SitemapEntry[]): SitemapEntry {
  const modified = latestOf(pages.flatMap((page) => page.modified ?? []));
  return { url: url(site, address), ...(modified === undefined ? {} : { modified }) };
}

function entryOf({ head: { canonical, modified, alternates } }: PageView): SitemapView["pages"][number] {
  return { url: canonical, ...(modified === undefined ? {} : { modified }), alternates };
}
