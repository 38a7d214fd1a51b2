import type { Bulletin } from "../../model/publication.ts";
import { describeSite } from "../../site/describe.ts";
import { addressesIn, type PageRoute, pageAddresses, pageRoute } from "../../site/route.ts";
import { seriesOfSite } from "../../site/series.ts";
import type { LocalizedSite } from "../../site/site-inputs.ts";
import { shownBulletins } from "../../site/visible.ts";
import type { BulletinsView } from "../bulletins-page.ts";
import { viewPage } from "../page-view.ts";
import { type BulletinView, bulletinRoute, neighboursInSeries } from "./bulletin-page.ts";

/** The number of issues in the structured data of the home page. */
const ISSUES = 5;

/** The home page: the latest bulletin, with links to the latest of other series, or an empty list of bulletins while there is none. */
export function homeRoutes(site: LocalizedSite): readonly PageRoute<BulletinView | BulletinsView>[] {
  const { addresses, publication } = site;
  const bulletins = shownBulletins(site);
  const [latest] = bulletins;
  if (latest === undefined) return [emptyHomeRoute(site)];
  return [
    bulletinRoute(site, latest, {
      rank: 0,
      newer: undefined,
      older: neighboursInSeries(bulletins).get(latest)?.older,
      issues: bulletins.slice(0, ISSUES),
      others: newestOfSeries(site, bulletins).filter(({ series }) => series !== latest.series),
      address: addresses.home(site.language),
      translations: addressesIn(publication.languages, addresses.home),
    }),
  ];
}

/** The newest issue of each series that has one, in the order of the series. */
function newestOfSeries(site: LocalizedSite, newestFirst: readonly Bulletin[]): readonly Bulletin[] {
  return seriesOfSite(site).flatMap(({ key }) => newestFirst.find(({ series }) => series === key) ?? []);
}

function emptyHomeRoute(site: LocalizedSite): PageRoute<BulletinsView> {
  const at = pageAddresses(site, site.addresses.home);
  const { title } = site.chrome;
  return pageRoute<BulletinsView>(at, {
    kind: "bulletins",
    dependencies: {},
    view: () => ({
      kind: "bulletins",
      ...viewPage(site, at, { title, description: describeSite(site, title) }),
      breadcrumb: [],
      title,
      parts: [],
      years: [],
    }),
  });
}
