import { describeSite } from "../../site/describe.ts";
import type { PageRoute } from "../../site/route.ts";
import { addressesIn, pageAddresses, pageRoute } from "../../site/route.ts";
import type { LocalizedSite } from "../../site/site-inputs.ts";
import { shownBulletins } from "../../site/visible.ts";
import type { BulletinsView } from "../bulletins-page.ts";
import { viewPage } from "../page-view.ts";
import type { BulletinView } from "./bulletin-page.ts";
import { bulletinRoute } from "./bulletin-page.ts";

/** How many issues the structured data of the home page lists. */
const ISSUES = 5;

/** The home page: the latest bulletin, or an empty list of bulletins while there is none. */
export function homeRoutes(site: LocalizedSite): readonly PageRoute<BulletinView | BulletinsView>[] {
  const { addresses, publication } = site;
  const bulletins = shownBulletins(site);
  const [latest, previous] = bulletins;
  if (latest === undefined) return [emptyHomeRoute(site)];
  return [
    bulletinRoute(site, latest, {
      rank: 0,
      newer: undefined,
      older: previous,
      issues: bulletins.slice(0, ISSUES),
      address: addresses.home(site.language),
      translations: addressesIn(publication.languages, addresses.home),
    }),
  ];
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
      years: [],
    }),
  });
}
