import type { Bulletin } from "../content/model/publication.ts";
import { yearOfPeriod } from "../content/period.ts";
import { groupBy } from "../group-by.ts";
import { plural } from "../i18n/messages.ts";
import { formatIssueNumber, mastheadTitleOf, titleOf } from "../site/bulletin-title.ts";
import type { LocalizedSite } from "../site/context.ts";
import { href, labelOf, phraseIn } from "../site/context.ts";
import { describeSite } from "../site/describe.ts";
import { viewFeedLinks } from "../site/feed-links.ts";
import type { Labelled, Phrase } from "../site/parts.ts";
import type { PageAddresses, PageRoute } from "../site/route.ts";
import { pageAddresses, pageRoute } from "../site/route.ts";
import { shown, shownBulletins } from "../site/visible.ts";
import { leadOf } from "./bulletin-contents.ts";
import type { Page } from "./page.ts";
import { viewPage } from "./page.ts";

/** The list of all bulletins. */
export interface BulletinsView extends Page {
  readonly kind: "bulletins";
  readonly title: string;
  /** Newest first. */
  readonly years: readonly {
    readonly year: string;
    readonly href: string;
    readonly bulletins: readonly BulletinRow[];
  }[];
}

interface BulletinRow {
  readonly href: string;
  /** "October 2021". */
  readonly title: string;
  /** See {@link MastheadTitle}. */
  readonly datetime?: string;
  /** Beside a title of its own: "Special issue · December 2021". */
  readonly period?: string;
  readonly number?: string;
  /** "11 items". */
  readonly count: string;
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
      bulletins: bulletins.map((bulletin) => viewBulletinRow(site, bulletin)),
    })),
  };
}

function viewBulletinRow(site: LocalizedSite, listed: Bulletin): BulletinRow {
  const { number, items } = listed;
  const { bulletin } = site.messages;
  const { datetime, period } = mastheadTitleOf(site, listed);
  const first = leadOf(site, listed);
  const text = first?.texts.get(site.language) ?? first?.original;
  return {
    href: href(site, site.addresses.bulletin(site.language, listed.period)),
    title: titleOf(site, listed),
    ...(datetime === undefined ? {} : { datetime }),
    ...(period === undefined ? {} : { period }),
    ...(number === undefined ? {} : { number: formatIssueNumber(site, number) }),
    count: plural(bulletin.items, shown(site, items).length, site.plurals),
    ...(text === undefined
      ? {}
      : { lead: { ...phraseIn(site, text.title, text.language), ...labelOf(text.language, site) } }),
  };
}
