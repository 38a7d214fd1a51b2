import type { Bulletin } from "../content/model/publication.ts";
import { yearOfPeriod } from "../content/period.ts";
import { defined } from "../defined.ts";
import { groupBy } from "../group-by.ts";
import { plural } from "../i18n/messages.ts";
import { titleOf } from "../site/dates/bulletin-title.ts";
import { describeSite } from "../site/describe.ts";
import { viewFeedLinks } from "../site/feed-links.ts";
import type { Labelled, Link, Phrase } from "../site/parts.ts";
import type { PageAddresses, PageRoute } from "../site/route.ts";
import { pageAddresses, pageRoute } from "../site/route.ts";
import { seriesLink, seriesOfSite } from "../site/series.ts";
import type { LocalizedSite } from "../site/site-inputs.ts";
import { href, labelOf, phraseIn } from "../site/site-inputs.ts";
import { shown, shownBulletins } from "../site/visible.ts";
import { leadOf } from "./bulletin/bulletin-contents.ts";
import type { BulletinRow } from "./bulletin/bulletin-row.ts";
import { viewBulletinRow } from "./bulletin/bulletin-row.ts";
import type { Page } from "./page-view.ts";
import { viewPage } from "./page-view.ts";

/** The list of all bulletins, or of those of a series. */
export interface BulletinsView extends Page {
  readonly kind: "bulletins";
  readonly title: string;
  readonly description?: Phrase;
  /** The series of the publication, in the list of all. */
  readonly series?: readonly (Link & { readonly count: string })[];
  /** On the page of a series: the link to the list of all. */
  readonly archive?: Link;
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
  return [bulletinListRoute(site, at, bulletins, () => viewBulletinList(site, at, bulletins))];
}

/** A page that lists bulletins by their years; `view` is what it shows besides. */
export function bulletinListRoute(
  site: LocalizedSite,
  at: PageAddresses,
  bulletins: readonly Bulletin[],
  view: () => Omit<BulletinsView, "kind" | "years">,
): PageRoute<BulletinsView> {
  return pageRoute<BulletinsView>(at, {
    kind: "bulletins",
    dependencies: {
      bulletins,
      mentions: bulletins.flatMap((bulletin) => leadOf(site, bulletin) ?? []),
      values: bulletins.map(({ items }) => shown(site, items).length),
    },
    view: () => {
      const page = view();
      return {
        kind: "bulletins",
        ...page,
        years: viewYears(site, bulletins, page.archive === undefined ? "all" : "one series"),
      };
    },
  });
}

function viewBulletinList(
  site: LocalizedSite,
  at: PageAddresses,
  listed: readonly Bulletin[],
): Omit<BulletinsView, "kind" | "years"> {
  const { addresses, messages } = site;
  const title = messages.bulletin.allBulletins;
  const series = seriesOfSite(site).map(({ key, ...each }) => {
    const count = listed.filter((bulletin) => bulletin.series === key).length;
    return { ...seriesLink(site, { key, ...each }), count: plural(messages.bulletin.issues, count, site.plurals) };
  });
  return {
    ...viewPage(site, at, {
      title,
      description: describeSite(site, title),
      feeds: viewFeedLinks(site, addresses.bulletins(site.language), messages.navigation.bulletins),
    }),
    title,
    ...(series.length === 0 ? {} : { series }),
  };
}

function viewYears(site: LocalizedSite, listed: readonly Bulletin[], of: "all" | "one series"): BulletinsView["years"] {
  const years = groupBy(listed, ({ period }) => yearOfPeriod(period));
  return [...years].map(([year, bulletins]) => ({
    year,
    href: href(site, site.addresses.year(site.language, year)),
    bulletins: bulletins.map((bulletin) => {
      const { series, ...row } = viewListedBulletin(site, bulletin);
      return of === "all" ? { ...row, ...defined({ series }) } : row;
    }),
  }));
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
