import assert from "node:assert/strict";
import { rootFile } from "../../scripts/content/addresses.ts";
import type { Mail } from "../../scripts/editions/email/email-view.ts";
import { type Entry, formatEntry } from "../../scripts/editions/feeds/entry-html.ts";
import type { FeedView } from "../../scripts/editions/feeds/feed-view.ts";
import type { CalendarEvent, CalendarView } from "../../scripts/features/calendar/calendar-view.ts";
import type { DataTableView } from "../../scripts/features/data/data-view.ts";
import { parseDay } from "../../scripts/i18n/day.ts";
import { noonOf } from "../../scripts/i18n/instant.ts";
import type { ItemView } from "../../scripts/pages/item/item-page.ts";
import { newsArticle } from "../../scripts/pages/structured-data/schema-org.ts";
import type { PageChrome } from "../../scripts/site/parts.ts";
import { pageRenderer } from "../../scripts/templates/templates.ts";
import { messagesIn } from "../i18n/message-files.ts";
import { STUB_ASSETS, THEME_DIRS } from "../support/options.ts";

/*
 * The smallest views with a title, for tests of formats.
 */

const day = parseDay("2021-10-14") ?? assert.fail();
const link = { text: "Example", url: "https://example.org/" };
const address = rootFile("file");

const chrome: PageChrome = {
  lang: "en",
  dir: "ltr",
  messages: messagesIn("en"),
  title: "The Bulletin",
  publisher: { text: "Publisher", href: "https://example.org/" },
  home: "/",
  navigation: [],
  tools: [],
  feeds: [],
  assets: STUB_ASSETS,
  poster: { url: "https://example.org/poster.png", alt: "The Bulletin", width: 1200, height: 630 },
  colophon: {
    funding: [],
    social: [],
    pages: [],
    feeds: [],
    subscribe: "/subscribe/",
    calendar: { text: "Calendar", href: "/calendar.ics" },
    data: { text: "Open data", href: "/data/" },
  },
};

/** Renders a view with its template. */
export const renderTemplate = pageRenderer(THEME_DIRS);

/** A feed with one entry. Both have this title. */
export function feedOf(title: string, entry: Entry = { summary: title, notes: [] }): Omit<FeedView, "kind"> {
  const self = "https://example.org/feed.xml";
  const updated = noonOf(day);
  return {
    address,
    chrome,
    self,
    feed: {
      id: self,
      title,
      description: title,
      lang: "en",
      home: link.url,
      updated,
      author: { name: title, url: link.url },
      entries: [
        {
          id: "tag:example.org,2021-10:item.en",
          title,
          url: "https://example.org/2021/10/item/",
          lang: "en",
          published: updated,
          updated,
          summary: title,
          html: formatEntry(entry),
          categories: [{ term: "topic", scheme: "https://example.org/topics/", label: title }],
        },
      ],
    },
  };
}

/** A calendar with one event. Both have the same name. */
export function calendarOf(event: Pick<CalendarEvent, "name"> & Partial<CalendarEvent>): CalendarView {
  const whole = {
    ...({
      uid: "event@example.org",
      when: { kind: "days", start: day, end: parseDay("2021-10-16") ?? day },
      status: "confirmed",
      sequence: 0,
    } as const),
    stamp: noonOf(day),
    url: "https://example.org/events/event/",
    ...event,
  };
  return { kind: "calendar", address, name: event.name, source: "https://example.org/calendar.ics", events: [whole] };
}

/** A table with one item of this title. */
export function tableOf(title: string): DataTableView {
  const texts = { en: { title, summary: title, url: "https://example.org/2021/10/item/" } };
  const record = {
    id: "2021-10/item",
    bulletin: "2021-10",
    date: day,
    topic: "topic",
    topics: ["topic"],
    events: [],
    countries: ["EC", "PE"],
    original: "en",
    texts,
  };
  return { kind: "data-csv", address, languages: ["en"], own: {}, records: [record] };
}

/** An email with one item. Its title is also the subject. */
export function mailOf(title: string): {
  readonly address: typeof address;
  readonly chrome: PageChrome;
  readonly mail: Mail;
} {
  const mail: Mail = {
    id: "2021-10.en@example.org",
    list: "example.org",
    date: noonOf(day),
    lang: "en",
    dir: "ltr",
    subject: title,
    preheader: title,
    title: "The Bulletin",
    publisher: link,
    masthead: { name: "October", year: "2021" },
    dates: "",
    sum: "1 item",
    web: link,
    callouts: [],
    funding: [],
    statements: [],
    listUnsubscribe: [],
    accent: { light: "#1c1a17", dark: "#ece7dd" },
    links: "Links",
    preheaderPadding: "",
    items: [
      {
        rank: "item",
        title,
        url: "https://example.org/2021/10/item/",
        summary: title,
        hyphenated: {},
        topic: "Topic",
        colour: "#1c1a17",
        dateline: "14 October",
      },
    ],
  };
  return { address, chrome, mail };
}

/** The page of an item with this title. */
export function pageOf(title: string): ItemView {
  const page: ItemView = {
    kind: "item",
    facts: [],
    bylineFacts: [],
    hasInitial: false,
    topicCountries: [],
    address,
    chrome,
    head: {
      visibility: "listed",
      name: title,
      title,
      description: title,
      canonical: "https://example.org/2021/10/item/",
      type: "article",
      locale: "en",
      alternates: [],
      feeds: [],
    },
    displayed: { title: { text: title }, summary: { text: title } },
    breadcrumb: [],
    languages: [],
    title,
    summary: title,
    datetime: day,
    date: "14 October 2021",
    countries: [],
    topics: [{ text: "Topic", href: "/topics/topic/", hue: "hue-topic" }],
    events: [],
    bulletin: { text: "October 2021", href: "/2021/10/" },
    sources: [],
    hasManySources: false,
    corrections: [],
    more: [],
    hasLongTitle: false,
    translations: [],
    share: { mail: "mailto:?subject=", whatsApp: "https://wa.me/" },
    neighbours: {},
  };
  return { ...page, structuredData: newsArticle(page) };
}
