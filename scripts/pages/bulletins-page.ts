import type { Bulletin } from "../content/model/publication.ts";
import { yearOfPeriod } from "../content/period.ts";
import { groupBy } from "../group-by.ts";
import { titleOf } from "../site/dates/bulletin-title.ts";
import { describeSite } from "../site/describe.ts";
import { viewFeedLinks } from "../site/feed-links.ts";
import type { Labelled, Phrase } from "../site/parts.ts";
import type { PageAddresses, PageRoute } from "../site/route.ts";
import { pageAddresses, pageRoute } from "../site/route.ts";
import type { LocalizedSite } from "../site/site-inputs.ts";
import { href, labelOf, phraseIn } from "../site/site-inputs.ts";
import { shown, shownBulletins } from "../site/visible.ts";
import { leadOf } from "./bulletin/bulletin-contents.ts";
import type { BulletinRow } from "./bulletin/bulletin-row.ts";
import { viewBulletinRow } from "./bulletin/bulletin-row.ts";
import type { Page } from "./page-view.ts";
import { viewPage } from "./page-view.ts";

/** The list of all bulletins. */
export interface BulletinsView extends Page {
  readonly kind: "bulletins";
  readonly title: string;
  /** Newest first. */
  readonly years: readonly {
    readonly year: string;
    readonly href: string;
    readonly bulletins: readonly ListedBulletin[];
  }[];
}

interface ListedBulletin extends BulletinRow {
  readonly lead?: Phrase & Labelled;
}

/** The list of all bulletins that the site shows. */
export function bulletinListRoutes(site: LocalizedSite): readonly PageRoute<BulletinsView>[] {
  const bulletins = shownBulletins(site);
  const at = pageAddresses(site, site.addresses.bulletins);
  return [
    pageRoute<BulletinsView>(at, {
      kind: "bulletins",
      dependencies: {
        bulletins,
        mentions: bulletins.flatMap((bulletin) => leadOf(site, bulletin) ?? []),
        values: bulletins.map(({ items }) => shown(site, items).length),
      },
      view: () => viewBulletinList(site, at, bulletins),
    }),
  ];
}

function viewBulletinList(site: LocalizedSite, at: PageAddresses, listed: readonly Bulletin[]): BulletinsView {
  const { addresses, messages } = site;
  const title = messages.bulletin.allBulletins;
  const years = groupBy(listed, ({ period }) => yearOfPeriod(period));
  return {
    kind: "bulletins",
    ...viewPage(site, at, {
      title,
      description: describeSite(site, title),
      feeds: viewFeedLinks(site, addresses.bulletins(site.language), messages.navigation.bulletins),
    }),
    title,
    years: [...years].map(([year, bulletins]) => ({
      year,
      href: href(site, addresses.year(site.language, year)),
      bulletins: bulletins.map((bulletin) => viewListedBulletin(site, bulletin)),
    })),
  };
}

function viewListedBulletin(site: LocalizedSite, bulletin: Bulletin): ListedBulletin {
  const first = leadOf(site, bulletin);
  const text = first?.texts.get(site.language) ?? first?.original;
  return {
    ...viewBulletinRow(site, bulletin, titleOf(site, bulletin)),
    ...(text === undefined
      ? {}
      : { lead: { ...phraseIn(site, text.title, text.language), ...labelOf(text.language, site) } }),
  };
}
