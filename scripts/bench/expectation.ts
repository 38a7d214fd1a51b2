import { groupBy } from "../grouping/group.ts";
import { COUNTRIES, TOPICS } from "./invent/lexicon.ts";
import type { InventedBulletin, InventedEvent, InventedItem, News } from "./invent/news.ts";
import { addressOfItem, formatDayShort, formatMonth, formatMonthYear, MASTHEAD } from "./trees/tree.ts";

/** What a file of the site must show, whoever built it. */
export interface Expectation {
  readonly kind: string;
  /** Phrases that stand in this order. */
  readonly inOrder: readonly string[];
  /** Phrases that stand somewhere. */
  readonly anywhere: readonly string[];
  /** Phrases that the head of a page has somewhere: its links, what it tells programs, its structured data. */
  readonly inHead?: readonly string[];
  /** Of these rows, exactly the nearest three in time, whichever of those that are equally near. */
  readonly nearest?: readonly { readonly row: string; readonly days: number }[];
}

/** Every page, feed and other file that all contenders write: file → what it must show, worked out when asked for. */
export type Expectations = ReadonlyMap<string, () => Expectation>;

/**
 * What must be in the site of a publication. Members of JSON are expected in alphabetical order, as `words.ts` reads them,
 * whichever order a tool writes them in.
 */
export function expectationsOf(news: News): Expectations {
  const { bulletins, items, events } = news;
  return new Map<string, () => Expectation>([
    ...homePage(news),
    ...bulletins.flatMap((bulletin, index) => [
      page(`/${pathOf(bulletin)}/`, () => bulletinPage(bulletin, [bulletins[index + 1], bulletins[index - 1]])),
      page(`/${pathOf(bulletin)}/email/`, () => email(bulletin)),
      [`${pathOf(bulletin)}/email.txt`, () => emailText(bulletin)] as const,
      ...itemPages(bulletin, news),
    ]),
    page("/bulletins/", () => ({
      kind: "bulletins",
      inOrder: bulletins.flatMap(({ month, number, items: members }) => [
        `${formatMonthYear(month)} No. ${number} · ${count(members.length, "item")}`,
        members[0]?.title ?? "",
      ]),
      anywhere: [],
      inHead: headOf("/bulletins/", "All bulletins", describeSite("All bulletins"), feedLinks("/bulletins/")),
    })),
    ...bulletinFeeds(news),
    ...subjectPages(news),
    ...eventPages(news),
    ...openData(news),
    ["404.html", () => ({ kind: "not found", inOrder: ["Page not found"], anywhere: [] })],
    ...feeds("", () => recentOf(items, news)),
    ["robots.txt", () => ({ kind: "robots", inOrder: [`Sitemap: ${MASTHEAD.url}sitemap.xml`], anywhere: [] })],
    ["sitemap.xml", () => ({ kind: "sitemap", inOrder: [], anywhere: [] })],
    ["calendar.ics", () => calendar("calendar", `Agenda · ${MASTHEAD.title}`, events)],
  ]);
}

type Entry = readonly [file: string, expect: () => Expectation];

function page(address: string, expect: () => Expectation): Entry {
  return [`${address.slice(1)}index.html`, expect];
}

/** What the heads of all pages say. */
function headOf(address: string, title: string, description: string, others: readonly string[] = []) {
  const name = title === MASTHEAD.title ? title : `${title} · ${MASTHEAD.title}`;
  return [name, description, `og title content ${title}`, urlOf(address), ...feedLinks("/"), ...others];
}

function urlOf(address: string): string {
  return `${MASTHEAD.url}${address.slice(1)}`;
}

function feedLinks(address: string): readonly string[] {
  return ["feed.xml", "rss.xml", "feed.json"].map((file) => `href="${address}${file}`);
}

/** The last step of the way that a page's structured data describes. */
function stepTo(address: string, title: string, position: number): string {
  return `item ${urlOf(address)} name ${title} position ${position}`;
}

function describeSite(title: string): string {
  return `${title}. ${MASTHEAD.description}`;
}

function* homePage({ bulletins }: News): Generator<Entry> {
  const [latest, previous] = bulletins;
  if (latest === undefined) return;
  yield page("/", () => ({
    ...bulletinPage(latest, [previous]),
    kind: "home",
    inHead: headOf("/", MASTHEAD.title, startOf(latest.introduction), ["Periodical", MASTHEAD.tagline]),
  }));
}

function bulletinPage(
  bulletin: InventedBulletin,
  [previous, next]: readonly (InventedBulletin | undefined)[],
): Expectation {
  const { month, number, introduction, items, agenda } = bulletin;
  const [lead, ...others] = items;
  const title = formatMonthYear(month);
  const address = `/${pathOf(bulletin)}/`;
  return {
    kind: "bulletin",
    inOrder: [
      `No. ${number} ${title}`,
      `${sumOf(bulletin)} E-mail edition`,
      introduction,
      ...(lead === undefined ? [] : cardOf(lead)),
      "In this bulletin",
      ...topicsOf(items),
      ...countriesIn(items),
      ...others.flatMap(cardOf),
      ...agenda.map(rowOfEvent),
    ],
    anywhere: [
      ...(previous === undefined ? [] : [`Previous bulletin ${formatMonthYear(previous.month)}`]),
      ...(next === undefined ? [] : [`Next bulletin ${formatMonthYear(next.month)}`]),
    ],
    inHead: headOf(address, title, startOf(introduction), [
      `datePublished ${month}`,
      `issueNumber ${number}`,
      ...items.map((item) => `headline ${item.title}`),
      stepTo(address, title, 3),
    ]),
  };
}

/** An item in a bulletin: topic, title, summary, and where, when and about what. */
function cardOf(item: InventedItem): readonly string[] {
  return [topicOf(item), item.title, item.summary, datelineOf(item, formatDayShort(item.day))];
}

function datelineOf(item: InventedItem, date: string): string {
  return [item.place ?? "", date, ...countriesOf(item)].join(" ");
}

/** "11 items · 4 countries · 7 topics · 1 event". */
function sumOf({ items, agenda }: InventedBulletin): string {
  const counts = [
    [items.length, "item"],
    [countriesIn(items).length, "country"],
    [topicsOf(items).length, "topic"],
    [agenda.length, "event"],
  ] as const;
  return counts.flatMap(([number, noun]) => (number === 0 ? [] : [count(number, noun)])).join(" · ");
}

/** Descriptions are cut at 200 characters, by each tool in its own way. */
function startOf(text: string): string {
  return text.length <= 200 ? text : text.slice(0, text.lastIndexOf(" ", 180));
}

/** How many items the mail of a bulletin has in full, its lead included. */
const IN_FULL = 25;

function email(bulletin: InventedBulletin): Expectation {
  const { month, number, introduction, items, agenda } = bulletin;
  return {
    kind: "e-mail",
    inOrder: [
      `${formatMonthYear(month)} · ${items[0]?.title}`,
      formatMonthYear(month),
      `No. ${number} · ${sumOf(bulletin)}`,
      introduction,
      ...items.flatMap((item, index) => (index < IN_FULL ? cardOf(item) : [item.title])),
      ...agenda.map((event) => `${event.name} ${factsOf(event)}`),
      MASTHEAD.publisher.name,
    ],
    anywhere: [],
  };
}

function emailText(bulletin: InventedBulletin): Expectation {
  const { month, number, introduction, items, agenda } = bulletin;
  const brief = (item: InventedItem, index: number) => `${item.title} [${index + 1}]`;
  const full = (item: InventedItem, index: number) => [
    `${brief(item, index)} ${topicOf(item)} · ${datelineOf(item, formatDayShort(item.day))}`,
    item.summary,
  ];
  return {
    kind: "e-mail as text",
    inOrder: [
      `${formatMonthYear(month)} · No. ${number} ${sumOf(bulletin)}`,
      introduction,
      ...items.flatMap((item, index) => (index < IN_FULL ? full(item, index) : [brief(item, index)])),
      ...agenda.map((event, index) => `${event.name} [${items.length + 2 * index + 1}] ${factsOf(event)}`),
      ...items.map((item, index) => `[${index + 1}] ${urlOf(addressOfItem(item.month, item.slug))}`),
    ],
    anywhere: [],
  };
}

function* itemPages({ items }: InventedBulletin, news: News): Generator<Entry> {
  for (const [index, item] of items.entries()) {
    yield page(addressOfItem(item.month, item.slug), () => itemPage(item, [items[index - 1], items[index + 1]], news));
  }
}

function itemPage(
  item: InventedItem,
  [previous, next]: readonly (InventedItem | undefined)[],
  news: News,
): Expectation {
  const { title, summary, day, month, slug, body, event, sources, place } = item;
  const nearest = nearestTo(item, news);
  const address = addressOfItem(month, slug);
  return {
    kind: "item",
    inOrder: [
      `Home Bulletins ${formatMonthYear(month)} ${topicOf(item)}`,
      title,
      summary,
      datelineOf(item, `${formatDayShort(day)} ${day.slice(0, 4)}`),
      ...body.map(({ text }) => text),
      ...(event === undefined ? [] : [rowOfEvent(event)]),
      ...sources.map(({ name }) => name),
      ...(nearest.length === 0 ? [] : [`More on this topic: ${topicOf(item)}`]),
    ],
    anywhere: [
      ...(previous === undefined ? [] : [`Previous item ${previous.title}`]),
      ...(next === undefined ? [] : [`Next item ${next.title}`]),
    ],
    inHead: headOf(address, title, summary, [
      `articleSection ${topicOf(item)}`,
      `dateModified ${day} datePublished ${day} description ${summary} headline ${title}`,
      ...countriesOf(item).map((name) => `Country name ${name}`),
      ...(place === undefined ? [] : [`Place name ${place}`]),
      ...sources.map(({ url }) => url),
      stepTo(address, title, 4),
    ]),
    nearest,
  };
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

interface Subject {
  readonly plural: "topics" | "countries";
  readonly key: string;
  readonly label: string;
  readonly description?: string;
  /** Newest first. */
  readonly members: readonly InventedItem[];
}

function* subjectPages(news: News): Generator<Entry> {
  const { items, events } = news;
  const topics = TOPICS.map(([key, label, description]): Subject => {
    return { plural: "topics", key, label, description, members: items.filter(({ topic }) => topic === key) };
  });
  const countries = coveredCountries(news).map(([code, label]): Subject => {
    const members = items.filter((item) => item.countries.includes(code));
    return { plural: "countries", key: code.toLowerCase(), label, members };
  });
  yield page("/topics/", () => subjectList("topics", "Topics", topics));
  yield page("/countries/", () => subjectList("countries", "Countries", countries.toSorted(byLabel)));
  for (const subject of [...topics, ...countries]) {
    yield* pagesOf(subject);
    yield* feeds(`${subject.plural}/${subject.key}/`, () => recentOf(subject.members, news));
  }
  for (const [code, label] of coveredCountries(news)) {
    const here = events.filter(({ country }) => country === code);
    const file = `countries/${code.toLowerCase()}/calendar.ics`;
    if (here.length > 0)
      yield [file, () => calendar("country's calendar", `Agenda, ${label} · ${MASTHEAD.title}`, here)];
  }
}

function coveredCountries({ items }: News) {
  return COUNTRIES.filter(([code]) => items.some(({ countries }) => countries.includes(code)));
}

function subjectList(plural: Subject["plural"], title: string, subjects: readonly Subject[]): Expectation {
  const since = (day: string | undefined) => (day === undefined ? "" : ` · since ${formatMonthYear(day)}`);
  return {
    kind: plural,
    inOrder: subjects.map(
      ({ label, description = "", members }) =>
        `${label} ${count(members.length, "item")}${since(members.at(-1)?.day)} ${description}`,
    ),
    anywhere: [],
    inHead: headOf(`/${plural}/`, title, describeSite(title), [stepTo(`/${plural}/`, title, 2)]),
  };
}

function* pagesOf(subject: Subject): Generator<Entry> {
  const { plural, key, label, description, members } = subject;
  const address = `/${plural}/${key}/`;
  const isTopic = plural === "topics";
  const years = [...groupBy(members, ({ day }) => day.slice(0, 4))];
  yield page(address, () => ({
    kind: isTopic ? "topic" : "country",
    inOrder: [
      [label, description ?? "", figuresOf(subject)].join(" "),
      ...years.map(([year, rows]) => sparkOf(year, rows)),
      ...relatedTo(plural, members).map(({ label: name, times }) => `${name} ${count(times, "item")}`),
      ...(years[0]?.[1] ?? []).map(rowOf),
    ],
    anywhere: [],
    inHead: headOf(address, label, description ?? `${label}: ${count(members.length, "item")}`, [
      ...feedLinks(address),
      stepTo(address, label, 3),
    ]),
  }));
  for (const [year, rows] of years) {
    const title = `${label} in ${year}`;
    const names = relatedTo(plural, rows).map(({ label: name }) => name);
    yield page(`${address}${year}/`, () => ({
      kind: isTopic ? "topic's year" : "country's year",
      inOrder: [title, ...barsOf(rows), ...rows.map(rowOf)],
      anywhere: [],
      inHead: headOf(
        `${address}${year}/`,
        title,
        startOf(`${title}: ${count(rows.length, "item")}. ${listed(names)}`),
        [stepTo(`${address}${year}/`, title, 4)],
      ),
    }));
  }
}

/** "Items 90 Countries 24 Since February 2005". */
function figuresOf({ plural, members }: Subject): string {
  const others = relatedTo(plural, members).length;
  const [oldest] = members.slice(-1);
  if (oldest === undefined) return "";
  return [
    `Items ${members.length}`,
    ...(others === 0 ? [] : [`${plural === "topics" ? "Countries" : "Topics"} ${others}`]),
    `Since ${formatMonthYear(oldest.day)}`,
  ].join(" ");
}

/** What a year's drawing is called between the year and its number of items: the months that have some. */
function sparkOf(year: string, rows: readonly InventedItem[]): string {
  const months = countsByMonth(rows).filter((number) => number > 0);
  return [year, ...months.map((number) => count(number, "item")), count(rows.length, "item")].join(" ");
}

/** The bars of a year: what each is for those who hear it, its number and its month. */
function barsOf(rows: readonly InventedItem[]): readonly string[] {
  return countsByMonth(rows).map((number, index) => {
    const name = formatMonth(`0000-${String(index + 1).padStart(2, "0")}`).slice(0, 3);
    return `${count(number, "item")} ${number === 0 ? "" : number} ${name}`;
  });
}

function countsByMonth(rows: readonly InventedItem[]): readonly number[] {
  const months = groupBy(rows, ({ day }) => Number(day.slice(5, 7)));
  return Array.from({ length: 12 }, (_, index) => months.get(index + 1)?.length ?? 0);
}

/** The other kind of subject that items have, most items first. */
function relatedTo(plural: Subject["plural"], items: readonly InventedItem[]) {
  const labels = items.flatMap((item) => (plural === "topics" ? countriesOf(item) : [topicOf(item)]));
  return [...groupBy(labels, (label) => label)]
    .map(([label, { length: times }]) => ({ label, times }))
    .toSorted((a, b) => b.times - a.times || byLabel(a, b));
}

function byLabel(a: { readonly label: string }, b: { readonly label: string }): number {
  return a.label < b.label ? -1 : 1;
}

function listed(names: readonly string[]): string {
  return [names.slice(0, -1).join(", "), ...names.slice(-1)].filter((part) => part !== "").join(" and ");
}

function* eventPages(news: News): Generator<Entry> {
  const { events } = news;
  yield page("/events/", () => ({
    kind: "events",
    inOrder: [...groupBy(events, ({ start }) => start.slice(0, 4)).values()].reverse().flat().map(rowOfEvent),
    anywhere: ["Subscribe to the calendar"],
    inHead: headOf("/events/", "Agenda", describeSite("Agenda"), [stepTo("/events/", "Agenda", 2)]),
  }));
  for (const event of events) {
    yield page(`/events/${event.key}/`, () => eventPage(event, news));
    yield [`events/${event.key}/event.ics`, () => calendar("event's calendar", event.name, [event])];
  }
}

function eventPage(event: InventedEvent, { bulletins, items }: News): Expectation {
  const { key, name, description, start, end, place, country } = event;
  const address = `/events/${key}/`;
  const coverage = items.filter((item) => item.event === event).toReversed();
  const announcements = bulletins.filter(({ agenda }) => agenda.includes(event)).toReversed();
  return {
    kind: "event",
    inOrder: [
      `${name} ${factsOf(event)}`,
      `${description} Add to calendar`,
      ...coverage.map(rowOf),
      ...announcements.map(({ month }) => formatMonthYear(month)),
    ],
    anywhere: [],
    inHead: headOf(address, name, `${factsOf(event)}. ${startOf(description)}`, [
      `addressCountry ${nameOf(country)}`,
      `name ${place} name ${name} startDate ${start}`,
      `endDate ${end}`,
      ...coverage.map(({ month, slug }) => `id ${urlOf(addressOfItem(month, slug))}`),
      stepTo(address, name, 3),
    ]),
  };
}

/** An event as lists have it. */
function rowOfEvent(event: InventedEvent): string {
  return `${event.name} ${factsOf(event)} Add to calendar`;
}

/** "24–25 February 2005 · Caracas · Guatemala": events end in the month that they begin in. */
function factsOf({ start, end, place, country }: InventedEvent): string {
  const days = start === end ? "" : `${Number(start.slice(8))}–`;
  return `${days}${formatDayShort(end)} ${end.slice(0, 4)} · ${place} · ${nameOf(country)}`;
}

function calendar(kind: string, name: string, events: readonly InventedEvent[]): Expectation {
  return {
    kind,
    inOrder: events.flatMap((event) => [
      `DTSTART;VALUE=DATE:${event.start.replaceAll("-", "")}`,
      `SUMMARY:${event.name}`,
      `LOCATION:${event.place}, ${nameOf(event.country)}`,
      `DESCRIPTION:${event.description} ${urlOf(`/events/${event.key}/`)}`,
    ]),
    anywhere: [`NAME:${name}`],
  };
}

/** An entry of a feed as it is read: what its list says of it, and its text. */
interface FeedEntry {
  readonly title: string;
  readonly summary: string;
  readonly text: readonly string[];
}

/** A feed in its three notations. */
function* feeds(folder: string, entriesOf: () => readonly FeedEntry[]): Generator<Entry> {
  const inOrder = () => entriesOf().flatMap(({ title, summary, text }) => [title, summary, ...text]);
  yield [`${folder}feed.xml`, () => ({ kind: "feed", inOrder: inOrder(), anywhere: [] })];
  yield [`${folder}rss.xml`, () => ({ kind: "RSS feed", inOrder: inOrder(), anywhere: [] })];
  yield [
    `${folder}feed.json`,
    () => ({
      kind: "JSON feed",
      inOrder: entriesOf().flatMap(({ title, summary, text }) => [...text, `summary ${summary}`, `title ${title}`]),
      anywhere: [],
    }),
  ];
}

/** Twenty items, or those of the two latest bulletins if they are more. */
function recentOf(items: readonly InventedItem[], { bulletins }: News): readonly FeedEntry[] {
  const recent = new Set(bulletins.slice(0, 2).map(({ month }) => month));
  return items.filter(({ month }, index) => index < 20 || recent.has(month)).map(entryOf);
}

function entryOf({ title, summary, body, sources }: InventedItem): FeedEntry {
  return { title, summary, text: [...body.map(({ text }) => text), ...sources.map(({ name }) => `Sources ${name}`)] };
}

/** Twelve bulletins with everything in them. */
function bulletinFeeds({ bulletins }: News): Iterable<Entry> {
  return feeds("bulletins/", () =>
    bulletins.slice(0, 12).map(({ month, introduction, items, agenda }) => ({
      title: formatMonthYear(month),
      summary: items.map(({ title }) => title).join(" · "),
      text: [
        introduction,
        ...items.map(entryOf).flatMap(({ title, text }) => [title, ...text]),
        ...agenda.map(({ name }) => name),
      ],
    })),
  );
}

function* openData({ bulletins, items, events }: News): Generator<Entry> {
  const title = "Open data";
  yield page("/data/", () => ({
    kind: "data",
    inOrder: [title, "items.json · items.csv", "texts.*.title Headline", "bulletins.json", "events.json"],
    anywhere: [],
    inHead: headOf("/data/", title, describeSite(title), [stepTo("/data/", title, 2)]),
  }));
  yield [
    "data/items.json",
    () => ({
      kind: "items as JSON",
      inOrder: items.flatMap((item) => [
        `bulletin ${item.month} countries ${item.countries.join(" ")} date ${item.day}`,
        `id ${idOf(item)}`,
        `summary ${item.summary} title ${item.title} url ${urlOf(addressOfItem(item.month, item.slug))}`,
        `topic ${item.topic}`,
      ]),
      anywhere: [],
    }),
  ];
  yield [
    "data/items.csv",
    () => ({
      kind: "items as CSV",
      inOrder: items.map((item) => {
        const { month, day, topic, countries, event, title: name, summary, slug } = item;
        const keys = [idOf(item), month, day, topic, ...countries, event?.key ?? "", "en"];
        return [...keys, name, summary, urlOf(addressOfItem(month, slug))].join(",");
      }),
      anywhere: [],
    }),
  ];
  yield [
    "data/bulletins.json",
    () => ({
      kind: "bulletins as JSON",
      inOrder: bulletins.map(({ month, number, items: members, agenda }) => {
        const ids = members.map(idOf);
        const keys = agenda.map(({ key }) => key);
        return `agenda ${keys.join(" ")} id ${month} items ${ids.join(" ")} lead ${ids[0]} number ${number}`;
      }),
      anywhere: [],
    }),
  ];
  yield [
    "data/events.json",
    () => ({
      kind: "events as JSON",
      inOrder: events.flatMap(({ key, country, start, end, name, place }) => [
        `country ${country} end ${end} id ${key} names en ${name} places en ${place} start ${start}`,
      ]),
      anywhere: [],
    }),
  ];
}

function idOf({ month, slug }: InventedItem): string {
  return `${month}/${slug}`;
}

function pathOf({ month }: InventedBulletin): string {
  return month.replace("-", "/");
}

/** Rows of archives have the summary right after the title. */
function rowOf({ title, summary }: InventedItem): string {
  return `${title} ${summary}`;
}

function topicsOf(items: readonly InventedItem[]): readonly string[] {
  return [...new Set(items.map(topicOf))];
}

function countriesIn(items: readonly InventedItem[]): readonly string[] {
  return [...new Set(items.flatMap(countriesOf))];
}

function topicOf({ topic }: InventedItem): string {
  return TOPICS.find(([key]) => key === topic)?.[1] ?? topic;
}

function countriesOf({ countries }: InventedItem): readonly string[] {
  return countries.map(nameOf);
}

function nameOf(code: string): string {
  return COUNTRIES.find(([known]) => known === code)?.[1] ?? code;
}

const PLURALS = { item: "items", country: "countries", topic: "topics", event: "events" } as const;

/** "1 item", "2 items". */
function count(number: number, noun: keyof typeof PLURALS): string {
  return `${number} ${number === 1 ? noun : PLURALS[noun]}`;
}
