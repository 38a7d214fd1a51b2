import { groupBy } from "../grouping/group.ts";
import { COUNTRIES, TOPICS } from "./invent/lexicon.ts";
import type { InventedBulletin, InventedEvent, InventedItem, News } from "./invent/news.ts";
import { addressOfItem, formatDayShort, formatMonthYear } from "./trees/tree.ts";

/** What a file of the site must show, whoever built it. */
export interface Expectation {
  readonly kind: string;
  /** Phrases that stand in this order. */
  readonly inOrder: readonly string[];
  /** Phrases that stand somewhere. */
  readonly anywhere: readonly string[];
  /** Of these rows, exactly the nearest three in time, whichever of those that are equally near. */
  readonly nearest?: readonly { readonly row: string; readonly days: number }[];
}

/** Every page and feed that all contenders write: file → what it must show, worked out when asked for. */
export type Expectations = ReadonlyMap<string, () => Expectation>;

/** What must be in the site of a publication. */
export function expectationsOf(news: News): Expectations {
  const { bulletins, items, events } = news;
  const [latest] = bulletins;
  return new Map<string, () => Expectation>([
    ...(latest === undefined ? [] : [page("/", () => ({ ...bulletinPage(latest), kind: "home" }))]),
    ...bulletins.map((bulletin) => page(`/${bulletin.month.replace("-", "/")}/`, () => bulletinPage(bulletin))),
    ...bulletins.flatMap((bulletin) => [...itemPages(bulletin, news)]),
    page("/bulletins/", () => ({
      kind: "bulletins",
      inOrder: bulletins.flatMap(({ month, items: [lead] }) => [formatMonthYear(month), lead?.title ?? ""]),
      anywhere: [],
    })),
    ...subjectPages(news),
    page("/events/", () => ({
      kind: "events",
      inOrder: [...groupBy(events, ({ start }) => start.slice(0, 4)).values()]
        .reverse()
        .flat()
        .map(({ name }) => name),
      anywhere: [],
    })),
    ...events.map((event) => page(`/events/${event.key}/`, () => eventPage(event, news))),
    ["404.html", () => ({ kind: "not found", inOrder: ["Page not found"], anywhere: [] })],
    ["feed.xml", () => feed(items, news)],
    ["sitemap.xml", () => ({ kind: "sitemap", inOrder: [], anywhere: [] })],
  ]);
}

type Entry = readonly [file: string, expect: () => Expectation];

function page(address: string, expect: () => Expectation): Entry {
  return [`${address.slice(1)}index.html`, expect];
}

function bulletinPage({ month, number, introduction, items, agenda }: InventedBulletin): Expectation {
  return {
    kind: "bulletin",
    inOrder: [introduction, ...items.flatMap(({ title, summary }) => [title, summary])],
    anywhere: [
      formatMonthYear(month),
      `No. ${number}`,
      ...items.flatMap((item) => [topicOf(item), ...countriesOf(item), formatDayShort(item.day)]),
      ...agenda.map(({ name }) => name),
    ],
  };
}

function* itemPages({ items }: InventedBulletin, news: News): Generator<Entry> {
  for (const [index, item] of items.entries()) {
    const neighbours = [items[index - 1], items[index + 1]].flatMap((other) => other?.title ?? []);
    yield page(addressOfItem(item.month, item.slug), () => ({
      kind: "item",
      inOrder: [item.title, item.summary, ...item.body.map(({ text }) => text)],
      anywhere: [
        topicOf(item),
        ...countriesOf(item),
        formatMonthYear(item.month),
        `${formatDayShort(item.day)} ${item.day.slice(0, 4)}`,
        ...(item.event === undefined ? [] : [item.event.name]),
        ...item.sources.map(({ name }) => name),
        ...neighbours,
      ],
      nearest: nearestTo(item, news),
    }));
  }
}

/** The others on the topic, as rows, with their distance in time; more than three are enough. */
function nearestTo(item: InventedItem, { items }: News): NonNullable<Expectation["nearest"]> {
  const others = items.filter(({ topic }) => topic === item.topic).filter((other) => other !== item);
  return others
    .map((other) => ({ row: rowOf(other), days: Math.abs(dayNumber(other.day) - dayNumber(item.day)) }))
    .toSorted((a, b) => a.days - b.days)
    .slice(0, 60);
}

/** Days since some day: dates of the invented news have no day after the 28th. */
function dayNumber(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const shifted = month < 3 ? { year: year - 1, month: month + 9 } : { year, month: month - 3 };
  return 365 * shifted.year + Math.floor(shifted.year / 4) + Math.floor((153 * shifted.month + 2) / 5) + date;
}

function* subjectPages({ items, ...news }: News): Generator<Entry> {
  const covered = COUNTRIES.filter(([code]) => items.some(({ countries }) => countries.includes(code)));
  const subjects = [
    ...TOPICS.map(([key, label, description]) => {
      const members = items.filter(({ topic }) => topic === key);
      return { plural: "topics", key, label, description, members };
    }),
    ...covered.map(([code, label]) => {
      const members = items.filter(({ countries }) => countries.includes(code));
      return { plural: "countries", key: code.toLowerCase(), label, description: label, members };
    }),
  ];
  for (const plural of ["topics", "countries"]) {
    const labels = subjects.filter((subject) => subject.plural === plural).map(({ label }) => label);
    yield page(`/${plural}/`, () => ({ kind: plural, inOrder: [], anywhere: labels }));
  }
  for (const { plural, key, label, description, members } of subjects) {
    const years = [...groupBy(members, ({ day }) => day.slice(0, 4))];
    yield page(`/${plural}/${key}/`, () => ({
      kind: plural === "topics" ? "topic" : "country",
      inOrder: [label, ...(years[0]?.[1] ?? []).map(rowOf)],
      anywhere: [description, ...years.map(([year]) => year)],
    }));
    for (const [year, rows] of years) {
      yield page(`/${plural}/${key}/${year}/`, () => ({
        kind: plural === "topics" ? "topic's year" : "country's year",
        inOrder: [`${label} in ${year}`, ...rows.map(rowOf)],
        anywhere: [],
      }));
    }
    yield [`${plural}/${key}/feed.xml`, () => feed(members, { items, ...news })];
  }
}

function eventPage(event: InventedEvent, { items }: News): Expectation {
  const coverage = items.filter((item) => item.event === event).toReversed();
  return {
    kind: "event",
    inOrder: [event.name, event.description, ...coverage.map(rowOf)],
    anywhere: [event.place],
  };
}

/** Twenty items, or those of the two latest bulletins if they are more. */
function feed(items: readonly InventedItem[], { bulletins }: News): Expectation {
  const recent = new Set(bulletins.slice(0, 2).map(({ month }) => month));
  const entries = items.filter(({ month }, index) => index < 20 || recent.has(month));
  return { kind: "feed", inOrder: entries.flatMap(({ title, summary }) => [title, summary]), anywhere: [] };
}

/** Rows of archives have the summary right after the title. */
function rowOf({ title, summary }: InventedItem): string {
  return `${title} ${summary}`;
}

function topicOf({ topic }: InventedItem): string {
  return TOPICS.find(([key]) => key === topic)?.[1] ?? topic;
}

function countriesOf({ countries }: InventedItem): readonly string[] {
  return COUNTRIES.filter(([code]) => countries.includes(code)).map(([, name]) => name);
}
