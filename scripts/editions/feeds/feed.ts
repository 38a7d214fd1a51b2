import { type Address, fileIn } from "../../content/addresses.ts";
import { defined } from "../../defined.ts";
import type { Day } from "../../i18n/day.ts";
import { noonOf } from "../../i18n/instant.ts";
import { htmlLang } from "../../i18n/language-tag.ts";
import { memoize } from "../../memoize.ts";
import type { Bulletin, NewsItem } from "../../model/publication.ts";
import { parseBase, urlOf } from "../../site/base-url.ts";
import { changeNotices, dependenciesOf, hasChangeNotices } from "../../site/change-notices.ts";
import { firstPublicationDay } from "../../site/dates/publication-dates.ts";
import { describeSite } from "../../site/describe.ts";
import { hasFeature } from "../../site/features.ts";
import { hasFeedOf } from "../../site/feed-links.ts";
import type { Dependencies, Route } from "../../site/route.ts";
import { seriesOfSite } from "../../site/series.ts";
import { type LocalizedSite, phrase, url } from "../../site/site-inputs.ts";
import { countryIn } from "../../site/view-places.ts";
import { vocabulariesWithPages } from "../../site/view-terms.ts";
import { shown, shownBulletins } from "../../site/visible.ts";
import { ARCHIVE_FORMAT, archiveAt, archivedBulletins, archiveFrom } from "./archive.ts";
import { viewBulletinEntry } from "./bulletin-entry.ts";
import { viewChangeEntries } from "./change-entries.ts";
import { viewBriefEntry, viewEntry } from "./entry.ts";
import { BULLETINS, FEWEST, MOST_ITEMS, WHOLE_BULLETINS, withinSize } from "./feed-limits.ts";
import type { Feed, FeedArchive, FeedEntry, FeedView, WholeEntry } from "./feed-view.ts";
import { FEED_FORMATS } from "./formats.ts";

type FeedKind = (typeof FEED_FORMATS)[number]["kind"];

/**
 * Every feed of a language in every format: the feeds of all items, of each topic and country, of whole bulletins, also of each series,
 * and of corrections. Terms have theirs in the formats that don't omit them, with summaries alone.
 */
export function feedRoutes(site: LocalizedSite): readonly Route<FeedView<FeedKind>>[] {
  /** Most items are in three feeds or more, and their entries are large. */
  const entryOf = memoize((item: NewsItem) => viewEntry(site, item));
  const firstDay = firstPublicationDay(site.publication);
  const feeds = [
    ...itemFeeds(site, entryOf, firstDay),
    ...bulletinFeeds(site, entryOf, firstDay),
    ...correctionsFeed(site, firstDay),
  ];
  return [
    ...feeds.flatMap((feed) =>
      FEED_FORMATS.filter((format) => hasFeedOf(format, feed.ofKind)).map((format) => feedRoute(site, feed, format)),
    ),
    ...archiveFeeds(site, entryOf, firstDay).map((feed) => feedRoute(site, feed, ARCHIVE_FORMAT)),
  ];
}

function feedRoute(
  site: LocalizedSite,
  { page, dependencies, feed }: FeedAt,
  { kind, file, render }: (typeof FEED_FORMATS)[number],
): Route<FeedView<FeedKind>> {
  const address = fileIn(page, file);
  const view = () => ({ kind, address, chrome: site.chrome, self: url(site, address), feed: feed() });
  const route = { kind, address, dependencies, view };
  return render === "template" ? route : { ...route, text: () => render(view()) };
}

/** The documents of the archive of all items, one of each bulletin, in full and in the first format alone. */
function archiveFeeds(site: LocalizedSite, entryOf: EntryOf, firstDay: Day): readonly FeedAt[] {
  const { addresses, language, chrome } = site;
  const all = archivedBulletins(site);
  return all.map(({ period, items }, index) => {
    const page = addresses.bulletin(language, period);
    const archive = archiveAt(site, all, index);
    const subject = { description: describeSite(site, chrome.title), id: addresses.home(language), firstDay, archive };
    const published = shown(site, items);
    return {
      page,
      dependencies: { items: published, values: hrefsOf(archive) },
      feed: () => viewFeed(site, page, subject, published.map(entryOf)),
    };
  });
}

function hrefsOf(archive: FeedArchive | undefined): readonly string[] {
  return archive?.links.map(({ href }) => href) ?? [];
}

type EntryOf = (item: NewsItem) => WholeEntry;

/** A feed, in any format, and the page that it belongs to. */
interface FeedAt {
  readonly page: Address;
  /** The kind of the page, if it matters. */
  readonly ofKind?: "term";
  readonly dependencies: Dependencies;
  readonly feed: () => Feed;
}

function itemFeeds(site: LocalizedSite, entryOf: EntryOf, firstDay: Day): readonly FeedAt[] {
  const { addresses, language, publication } = site;
  const recent = new Set(publication.bulletins.slice(0, WHOLE_BULLETINS).map(({ period }) => period));
  /** An item may have many terms, and a publication 1,500: their feeds have no whole texts. */
  const briefEntryOf = memoize((item: NewsItem) => viewBriefEntry(site, item));
  const feedAt = (
    page: Address,
    subject: Omit<Subject, "firstDay">,
    items: readonly NewsItem[],
    ofKind?: "term",
  ): FeedAt => {
    const newest = shown(site, items)
      .filter(({ bulletin }, index) => index < FEWEST || recent.has(bulletin.period))
      .slice(0, MOST_ITEMS);
    const [dependencies, entry] =
      ofKind === "term" ? [{ mentions: newest }, briefEntryOf] : [{ items: newest }, entryOf];
    return {
      page,
      ...defined({ ofKind }),
      dependencies:
        newest.length === 0 ? { values: [firstDay] } : { values: hrefsOf(subject.archive), ...dependencies },
      feed: () => viewFeed(site, page, { firstDay, ...subject }, withinSize(newest, entry)),
    };
  };
  return [
    feedAt(
      addresses.home(language),
      { description: describeSite(site, site.chrome.title), ...defined({ archive: archiveFrom(site) }) },
      publication.items,
    ),
    ...vocabulariesWithPages(site).flatMap(({ name, terms }) =>
      terms.map(({ record: { key, id, label, description }, items }) => {
        const title = phrase(site, label).text;
        const words = description === undefined ? title : phrase(site, description).text;
        const subject = { title, description: words, id: addresses.term(language, name, id) };
        return feedAt(addresses.term(language, name, key), subject, items, name === "topics" ? undefined : "term");
      }),
    ),
    ...publication.countries.flatMap(({ code, items }) => {
      if (shown(site, items).length === 0) return [];
      const title = countryIn(site, code);
      return [feedAt(addresses.country(language, code), { title, description: describeSite(site, title) }, items)];
    }),
  ];
}

/** The feed of all bulletins, and the feeds of each series. */
function bulletinFeeds(site: LocalizedSite, entryOf: EntryOf, firstDay: Day): readonly FeedAt[] {
  const { addresses, language, messages } = site;
  const title = messages.navigation.bulletins;
  const all = shownBulletins(site);
  return [
    bulletinFeed(site, entryOf, all, {
      page: addresses.bulletins(language),
      subject: { title, description: describeSite(site, title), firstDay },
    }),
    ...seriesOfSite(site).map(({ key, title: own, description }) => {
      const name = phrase(site, own).text;
      const words = description === undefined ? describeSite(site, name) : phrase(site, description).text;
      return bulletinFeed(
        site,
        entryOf,
        all.filter(({ series }) => series === key),
        { page: addresses.series(language, key), subject: { title: name, description: words, firstDay } },
      );
    }),
  ];
}

function bulletinFeed(
  site: LocalizedSite,
  entryOf: EntryOf,
  all: readonly Bulletin[],
  { page, subject }: { readonly page: Address; readonly subject: Subject },
): FeedAt {
  const bulletins = all.slice(0, BULLETINS);
  return {
    page,
    dependencies: {
      bulletins,
      items: bulletins.flatMap(({ items }) => shown(site, items)),
      events: bulletins.flatMap(({ agenda }) => agenda),
      values: [subject.firstDay],
    },
    feed: () => {
      // An empty bulletin is left out: programs that have read an empty entry may not read it again when it is filled.
      const entries = withinSize(bulletins, (bulletin) => viewBulletinEntry(site, bulletin, entryOf));
      const filled = entries.filter(({ html }) => html !== "");
      return viewFeed(site, page, subject, filled);
    },
  };
}

/** The feed of corrections, updates and withdrawals, beside its page. */
function correctionsFeed(site: LocalizedSite, firstDay: Day): readonly FeedAt[] {
  if (!hasFeature(site, "corrections") || !hasChangeNotices(site, site.language)) return [];
  const page = site.addresses.corrections(site.language);
  const { corrections, item } = site.messages;
  const notices = changeNotices(site).slice(0, MOST_ITEMS);
  const subject = { title: item.corrections, description: corrections.text, firstDay };
  return [
    {
      page,
      dependencies: { ...dependenciesOf(notices), values: [firstDay] },
      feed: () => viewFeed(site, page, subject, viewChangeEntries(site, notices, firstDay)),
    },
  ];
}

interface Subject {
  /** The topic or country; absent in the feed of everything. */
  readonly title?: string;
  readonly description: string;
  /** Its former first page, if its address changed: the id of its feed is derived from this address. */
  readonly id?: Address;
  readonly archive?: FeedArchive;
  /** The first day of the publication: the date of a feed without entries. */
  readonly firstDay: Day;
}

function viewFeed(
  site: LocalizedSite,
  page: Address,
  { title, description, id = page, archive, firstDay }: Subject,
  entries: readonly FeedEntry[],
): Feed {
  const { masthead } = site.publication;
  const [{ file }] = FEED_FORMATS;
  const [first, ...others] = entries.map((entry) => entry.updated);
  const updated = others.reduce((a, b) => (b.iso > a.iso ? b : a), first ?? noonOf(firstDay));
  return {
    id: urlOf(parseBase(masthead.url), fileIn(id, file)),
    title: title === undefined ? site.chrome.title : `${title} · ${site.chrome.title}`,
    description,
    lang: htmlLang(site.language),
    home: url(site, page),
    updated,
    author: {
      ...masthead.publisher,
      ...defined({ email: masthead.contact?.email }),
    },
    ...defined({
      archive,
      licence: masthead.licence,
      issns: site.chrome.colophon.issns?.map(({ urn }) => urn),
    }),
    entries,
  };
}
