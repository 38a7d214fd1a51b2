import type { Address } from "../../content/addresses.ts";
import { fileIn } from "../../content/addresses.ts";
import type { Bulletin, NewsItem } from "../../content/model/publication.ts";
import type { Day } from "../../i18n/day.ts";
import { noonOf } from "../../i18n/instant.ts";
import { htmlLang } from "../../i18n/language-tag.ts";
import { plural } from "../../i18n/messages.ts";
import { memoize } from "../../memoize.ts";
import { formatSchedule } from "../../site/agenda.ts";
import { parseBase, urlOf } from "../../site/base-url.ts";
import { viewBodyAbroad } from "../../site/body.ts";
import { titleOf } from "../../site/bulletin-title.ts";
import type { LocalizedSite } from "../../site/context.ts";
import { phrase, url } from "../../site/context.ts";
import { describeSite } from "../../site/describe.ts";
import { lastChangeDay, latestOf } from "../../site/last-change.ts";
import { countryIn } from "../../site/places.ts";
import { bulletinDay, firstPublicationDay } from "../../site/publication-day.ts";
import type { Dependencies, Route } from "../../site/route.ts";
import { shown, shownBulletins } from "../../site/visible.ts";
import { tagOf, viewEntry } from "./entry.ts";
import { type EntrySection, formatLinks, formatSections } from "./entry-html.ts";
import { BULLETINS, FEWEST, MOST_ITEMS, WHOLE_BULLETINS, withinSize } from "./feed-limits.ts";
import type { Feed, FeedEntry, FeedView } from "./feed-view.ts";
import { FEED_FORMATS } from "./formats.ts";

type FeedKind = (typeof FEED_FORMATS)[number]["kind"];

/** Every feed of a language in every format: the feeds of all items, of each topic and country, and of whole bulletins. */
export function feedRoutes(site: LocalizedSite): readonly Route<FeedView<FeedKind>>[] {
  /** Most items are in three feeds or more, and their entries are large. */
  const entryOf = memoize((item: NewsItem) => viewEntry(site, item));
  const firstDay = firstPublicationDay(site.publication);
  const feeds = [...itemFeeds(site, entryOf, firstDay), bulletinFeed(site, entryOf, firstDay)];
  return feeds.flatMap((feed) => FEED_FORMATS.map((format) => feedRoute(site, feed, format)));
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

type EntryOf = (item: NewsItem) => FeedEntry;

/** A feed, in any format, and the page that it belongs to. */
interface FeedAt {
  readonly page: Address;
  readonly dependencies: Dependencies;
  readonly feed: () => Feed;
}

function itemFeeds(site: LocalizedSite, entryOf: EntryOf, firstDay: Day): readonly FeedAt[] {
  const { addresses, language, publication } = site;
  const recent = new Set(publication.bulletins.slice(0, WHOLE_BULLETINS).map(({ period }) => period));
  const feedAt = (page: Address, subject: Omit<Subject, "firstDay">, items: readonly NewsItem[]): FeedAt => {
    const newest = shown(site, items)
      .filter(({ bulletin }, index) => index < FEWEST || recent.has(bulletin.period))
      .slice(0, MOST_ITEMS);
    const dependencies = newest.length === 0 ? { values: [firstDay] } : { items: newest };
    return {
      page,
      dependencies,
      feed: () => viewFeed(site, page, { ...subject, firstDay }, withinSize(newest, entryOf)),
    };
  };
  return [
    feedAt(addresses.home(language), { description: describeSite(site, site.chrome.title) }, publication.items),
    ...publication.topics.map(({ record: { key, id, label, description }, items }) => {
      const title = phrase(site, label).text;
      const words = description === undefined ? title : phrase(site, description).text;
      return feedAt(
        addresses.topic(language, key),
        { title, description: words, id: addresses.topic(language, id) },
        items,
      );
    }),
    ...publication.countries.flatMap(({ code, items }) => {
      if (shown(site, items).length === 0) return [];
      const title = countryIn(site, code);
      return [feedAt(addresses.country(language, code), { title, description: describeSite(site, title) }, items)];
    }),
  ];
}

function bulletinFeed(site: LocalizedSite, entryOf: EntryOf, firstDay: Day): FeedAt {
  const page = site.addresses.bulletins(site.language);
  const title = site.messages.navigation.bulletins;
  const bulletins = shownBulletins(site).slice(0, BULLETINS);
  return {
    page,
    dependencies: {
      bulletins,
      items: bulletins.flatMap(({ items }) => shown(site, items)),
      events: bulletins.flatMap(({ agenda }) => agenda),
      values: [firstDay],
    },
    feed: () => {
      // An empty bulletin is left out: programs that have read an empty entry may not read it again when it is filled.
      const entries = withinSize(bulletins, (bulletin) => viewBulletinEntry(site, bulletin, entryOf));
      const filled = entries.filter(({ html }) => html !== "");
      return viewFeed(site, page, { title, description: describeSite(site, title), firstDay }, filled);
    },
  };
}

interface Subject {
  /** The topic or country; absent in the feed of everything. */
  readonly title?: string;
  readonly description: string;
  /** Its first page, if it has another one now: the id of its feed is made of that. */
  readonly id?: Address;
  /** The first day of the publication: the date of a feed without entries. */
  readonly firstDay: Day;
}

function viewFeed(
  site: LocalizedSite,
  page: Address,
  { title, description, id = page, firstDay }: Subject,
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
      ...(masthead.contact?.email === undefined ? {} : { email: masthead.contact.email }),
    },
    ...(masthead.licence === undefined ? {} : { licence: masthead.licence }),
    entries,
  };
}

/** A whole bulletin as one entry. */
function viewBulletinEntry(site: LocalizedSite, bulletin: Bulletin, entryOf: EntryOf): FeedEntry {
  const { addresses, language, publication } = site;
  const page = addresses.bulletin(language, bulletin.period);
  const items = shown(site, bulletin.items);
  const text = bulletin.texts.get(language);
  const introduction = text === undefined ? undefined : viewBodyAbroad(site, text.file, text.introduction, page);
  const most = items.slice(0, MOST_ITEMS);
  const sections = most.map((item) => viewSection(site, entryOf(item)));
  const published = bulletinDay({ ...bulletin, items });
  const title = titleOf(site, bulletin);
  return {
    id: tagOf(publication, bulletin.period, `bulletin.${language}`),
    title,
    url: url(site, page),
    lang: htmlLang(language),
    published: noonOf(published),
    updated: noonOf(latestOf([published, ...items.map((item) => lastChangeDay(site, item))]) ?? published),
    summary: most.map((item) => (item.texts.get(language) ?? item.original).title).join(" · ") || title,
    html: formatSections(introduction, [...sections, ...viewRest(site, items, page), ...viewAgenda(site, bulletin)]),
    categories: [],
  };
}

function viewSection(site: LocalizedSite, { title, url: address, lang, html }: FeedEntry): EntrySection {
  const isForeign = lang !== htmlLang(site.language);
  return { heading: { text: title, url: address }, ...(isForeign ? { lang } : {}), html };
}

/** The link to the whole bulletin, where the entry does not have all of its items. */
function viewRest(site: LocalizedSite, items: readonly NewsItem[], page: Address): readonly EntrySection[] {
  if (items.length <= MOST_ITEMS) return [];
  const { bulletin } = site.messages;
  const link = { text: plural(bulletin.items, items.length, site.plurals), url: url(site, page) };
  return [{ heading: { text: bulletin.contents, url: link.url }, html: formatLinks([link]) }];
}

function viewAgenda(site: LocalizedSite, { agenda }: Bulletin): readonly EntrySection[] {
  if (agenda.length === 0) return [];
  const { addresses, language, messages } = site;
  const links = agenda.map((event) => ({
    text: `${formatSchedule(site, event)} · ${phrase(site, event.name).text}`,
    url: url(site, addresses.event(language, event.key)),
  }));
  const heading = { text: messages.bulletin.agenda, url: url(site, addresses.events(language)) };
  return [{ heading, html: formatLinks(links) }];
}
