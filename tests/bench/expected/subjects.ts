import { groupBy } from "../../../scripts/group-by.ts";
import { COUNTRIES, TOPICS } from "../invent/lexicon.ts";
import type { InventedItem, News } from "../invent/news.ts";
import { formatMonth, formatMonthYear, MASTHEAD } from "../trees/tree.ts";
import { calendar } from "./events.ts";
import { type Entry, type Expectation, page } from "./expectation.ts";
import { feeds, recentOf } from "./feeds.ts";
import { describeSite, feedLinks, headOf, startOf, stepTo } from "./head.ts";
import { count, countriesOf, rowOf, topicOf } from "./phrases.ts";

interface Subject {
  readonly plural: "topics" | "countries";
  readonly key: string;
  readonly label: string;
  readonly description?: string;
  /** Newest first. */
  readonly members: readonly InventedItem[];
}

/** The pages, feeds and calendars of topics and countries. */
export function* subjectPages(news: News): Generator<Entry> {
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
      yield [file, () => calendar("country's calendar", `Events, ${label} · ${MASTHEAD.title}`, here)];
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
      [label, figuresOf(subject)].join(" "),
      ...(years[0]?.[1] ?? []).map(rowOf),
      ...(description === undefined ? [] : [description]),
      ...years.map(([year, rows]) => sparkOf(year, rows)),
      ...relatedTo(plural, members).map(({ label: name, times }) => `${name} ${count(times, "item")}`),
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
      inOrder: [`${title} ${count(rows.length, "item")}`, ...rows.map(rowOf), ...barsOf(year, rows)],
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

/** "90 items 24 countries since February 2005". */
function figuresOf({ plural, members }: Subject): string {
  const others = relatedTo(plural, members).length;
  const [oldest] = members.slice(-1);
  if (oldest === undefined) return "";
  return [
    count(members.length, "item"),
    ...(others === 0 ? [] : [count(others, plural === "topics" ? "country" : "topic")]),
    `since ${formatMonthYear(oldest.day)}`,
  ].join(" ");
}

/** The text of a year's chart: the year, the months that have items with their counts, and the total. */
function sparkOf(year: string, rows: readonly InventedItem[]): string {
  const months = countsByMonth(rows).flatMap((number, index) => (number === 0 ? [] : [monthOf(year, index, number)]));
  return [year, ...months, count(rows.length, "item")].join(" ");
}

/** The bars of a year: for each the text for screen readers, its number and its month. */
function barsOf(year: string, rows: readonly InventedItem[]): readonly string[] {
  return countsByMonth(rows).map((number, index) => {
    const name = formatMonth(`0000-${String(index + 1).padStart(2, "0")}`).slice(0, 3);
    return `${monthOf(year, index, number)} ${number === 0 ? "" : number} ${name}`;
  });
}

/** "October 2021: 4 items". */
function monthOf(year: string, index: number, number: number): string {
  return `${formatMonthYear(`${year}-${String(index + 1).padStart(2, "0")}`)} ${count(number, "item")}`;
}

function countsByMonth(rows: readonly InventedItem[]): readonly number[] {
  const months = groupBy(rows, ({ day }) => Number(day.slice(5, 7)));
  return Array.from({ length: 12 }, (_, index) => months.get(index + 1)?.length ?? 0);
}

/** The subjects of the other kind that items have, with their counts, largest first. */
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
