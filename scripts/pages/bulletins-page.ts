import { yearOfPeriod } from "../content/period.ts";
import { isAssignedCode } from "../content/place-code.ts";
import { defined } from "../defined.ts";
import { groupBy } from "../group-by.ts";
import { plural } from "../i18n/messages.ts";
import type { Bulletin } from "../model/publication.ts";
import { titleOf } from "../site/dates/bulletin-title.ts";
import { describeSite } from "../site/describe.ts";
import { viewFeedLinks } from "../site/feed-links.ts";
import type { Link, Phrase } from "../site/parts.ts";
import { viewBoundaries } from "../site/plate.ts";
import { type PageAddresses, type PageRoute, pageAddresses, pageRoute } from "../site/route.ts";
import { seriesLink, seriesOfSite } from "../site/series.ts";
import { href, type LocalizedSite } from "../site/site-inputs.ts";
import { byName, placeName } from "../site/view-places.ts";
import { shown, shownBulletins } from "../site/visible.ts";
import { type BulletinCover, viewCover } from "./bulletin/bulletin-cover.ts";
import { type BulletinRow, viewBulletinRow } from "./bulletin/bulletin-row.ts";
import { type Page, viewPage } from "./page-view.ts";

/** The list of all bulletins, or of the bulletins of a series. */
export interface BulletinsView extends Page {
  readonly kind: "bulletins";
  readonly title: string;
  readonly description?: Phrase;
  /** The series of the publication, in the list of all. */
  readonly series?: readonly (Link & { readonly count: string })[];
  /** On the page of a series: the link to the list of all. */
  readonly archive?: Link;
  /** The pages of the years, newest first; none where all bulletins are on this page. */
  readonly parts: readonly (Link & { readonly count: string })[];
  /** Newest first; of very many bulletins, the newest. */
  readonly years: readonly {
    readonly year: string;
    readonly href: string;
    readonly count: string;
    readonly bulletins: readonly ListedBulletin[];
  }[];
  /** If a cover has a map: which meaning the borders on it do not have. */
  readonly boundaries?: string;
}

interface ListedBulletin extends BulletinRow, BulletinCover {
  /** By name. */
  readonly countries: readonly Phrase[];
  /** "12 countries", which replaces a long row of names. */
  readonly manyCountries?: string;
}

/** The maximum number of bulletins in a list. A longer list links to the pages of their years. */
const MOST_BULLETINS = 60;
/** The maximum number of country names of a bulletin. */
const MOST_COUNTRIES = 6;

/** The list of all bulletins that the site shows. */
export function bulletinListRoutes(site: LocalizedSite): readonly PageRoute<BulletinsView>[] {
  const bulletins = shownBulletins(site);
  const at = pageAddresses(site, site.addresses.bulletins);
  return [bulletinListRoute(site, at, bulletins, () => viewBulletinList(site, at, bulletins))];
}

/** A page that lists bulletins by their years; `view` returns its other parts. */
export function bulletinListRoute(
  site: LocalizedSite,
  at: PageAddresses,
  bulletins: readonly Bulletin[],
  view: () => Omit<BulletinsView, "kind" | "parts" | "years" | "boundaries">,
): PageRoute<BulletinsView> {
  const newest = bulletins.slice(0, MOST_BULLETINS);
  const years = newest.length === bulletins.length ? [] : [...groupBy(bulletins, ({ period }) => yearOfPeriod(period))];
  return pageRoute<BulletinsView>(at, {
    kind: "bulletins",
    dependencies: {
      bulletins: newest,
      mentions: newest.flatMap(({ items }) => shown(site, items)),
      values: years.flatMap(([year, members]) => [year, members.length]),
    },
    view: () => {
      const page = view();
      const covers = viewYears(site, newest, page.archive === undefined ? "all" : "one series");
      const hasMap = covers.some((year) => year.bulletins.some(({ picture }) => picture?.isMap));
      return {
        kind: "bulletins",
        ...page,
        parts: years.map(([year, members]) => ({
          text: year,
          href: href(site, site.addresses.year(site.language, year)),
          count: plural(site.messages.bulletin.issues, members.length, site.plurals),
        })),
        years: covers,
        ...(hasMap ? { boundaries: viewBoundaries(site) } : {}),
      };
    },
  });
}

function viewBulletinList(
  site: LocalizedSite,
  at: PageAddresses,
  listed: readonly Bulletin[],
): Omit<BulletinsView, "kind" | "parts" | "years" | "boundaries"> {
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
    count: plural(site.messages.bulletin.issues, bulletins.length, site.plurals),
    bulletins: bulletins.map((bulletin) => {
      const { series, ...row } = viewListedBulletin(site, bulletin);
      return of === "all" ? { ...row, ...defined({ series }) } : row;
    }),
  }));
}

function viewListedBulletin(site: LocalizedSite, bulletin: Bulletin): ListedBulletin {
  const places = [...new Set(shown(site, bulletin.items).flatMap(({ countries }) => countries))];
  const many = places.filter(isAssignedCode).length;
  return {
    ...viewBulletinRow(site, bulletin, titleOf(site, bulletin)),
    ...viewCover(site, bulletin),
    countries: byName(places.map((code) => placeName(site, code))),
    ...(many <= MOST_COUNTRIES ? {} : { manyCountries: plural(site.messages.bulletin.countries, many, site.plurals) }),
  };
}
