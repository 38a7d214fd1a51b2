import { dateOfPeriod, daysOfPeriod, yearOfPeriod } from "../../../../scripts/content/browser.ts";
import { defined, memoizeLast, once } from "../../../../scripts/diagnostics/browser.ts";
import { compareDates, foldText } from "../../../../scripts/i18n/browser.ts";
import {
  type Content,
  type InLanguages,
  type ItemRecord,
  periodsOfContent,
  recordsOf,
  topicKeysOf,
} from "../../../../scripts/model/browser.ts";
import type { ListedItem, ListPage, ListQuery } from "../home/home.ts";
import { languagesOf, type StandingFacts, standingOf, statesOf } from "./build-board.ts";
import type { Standing } from "./truth.ts";

const ROWS = 40;

/** Finds the items that match a query, newest first: a page of them. */
export type ListItems = (content: Content, query: ListQuery, facts: StandingFacts) => ListPage;

/** Opens a search that caches the items in their order, and the searchable texts, which are valid until their files change. */
export function openList(): ListItems {
  const known = new WeakMap<ItemRecord, string>();
  const folded = (record: ItemRecord) => {
    const text = known.get(record) ?? foldText(searchedText(record));
    known.set(record, text);
    return text;
  };
  const findable = memoizeLast((content: Content) =>
    content.items.toSorted(newestFirst).map((item): Findable => {
      const { path, fields } = item.original;
      const [topics, year] = [topicKeysOf(fields), yearOfPeriod(path.period)];
      const works = once(() => worksOf(content, item));
      const { countries = [] } = fields;
      return { item, topics, year, countries, works, text: recordsOf(item).map(folded).join("\n") };
    }),
  );
  const whole = memoizeLast(wholeOf);
  return (content, query, facts) => {
    const { rows, ...page } = listItems(findable(content), { content, whole: whole(content) }, query, facts);
    return { ...page, rows: rows.map((row) => rowOf(row, content, query.language, facts)) };
  };
}

/** An item with its searchable data. */
interface Findable {
  readonly item: InLanguages<ItemRecord>;
  readonly topics: readonly string[];
  readonly year: string;
  readonly countries: readonly string[];
  /** The work to be done in its translations. */
  readonly works: () => readonly Work[];
  /** In all its languages. */
  readonly text: string;
}

type Work = "stale" | "missing";

function worksOf(content: Content, item: InLanguages<ItemRecord>): readonly Work[] {
  const states = new Set(statesOf(content, item).map(({ state }) => state));
  return (["stale", "missing"] as const).filter((work) => states.has(work));
}

/** Words match in any order, whatever their case and accents, in any language of an item. */
function listItems(
  findable: readonly Findable[],
  { content, whole }: { readonly content: Content } & Pick<ListPage, "whole">,
  { words = "", page, sort, ...filters }: ListQuery,
  facts: StandingFacts,
): Omit<ListPage, "rows"> & { readonly rows: readonly Found[] } {
  const wanted = foldText(words).split(/\s+/).filter(Boolean);
  const found = findable
    .filter(({ text }) => wanted.every((word) => text.includes(word)))
    .map((each): Found => ({ each, standing: standingOf(content, each.item.original, facts) }));
  const matching = found.filter((each) => isWanted(each, filters));
  const shown = sort === "oldest" ? matching.toReversed() : matching;
  return {
    rows: shown.slice((page - 1) * ROWS, page * ROWS),
    count: shown.length,
    whole,
    counts: {
      topics: countBy(found, ({ each }) => each.topics),
      years: countBy(found, ({ each }) => [each.year]),
      states: countBy(found, ({ standing }) => [standing.is]),
      countries: countBy(found, ({ each }) => each.countries),
      works: countBy(found, ({ each }) => each.works()),
    },
  };
}

function newestFirst({ original: a }: InLanguages<ItemRecord>, { original: b }: InLanguages<ItemRecord>): number {
  return compareDates(dateOf(b), dateOf(a)) || (a.path.file < b.path.file ? -1 : 1);
}

function wholeOf(content: Content): ListPage["whole"] {
  const periods = periodsOfContent(content);
  const [since] = periods.map((period) => daysOfPeriod(period).start).toSorted();
  return { items: content.items.length, bulletins: periods.length, ...defined({ since }) };
}

interface Found {
  readonly each: Findable;
  readonly standing: Standing;
}

/** An item as the list shows it. Only the board reports errors in its reviews. */
function rowOf(
  { each: { item, topics }, standing }: Found,
  content: Content,
  language: string | undefined,
  facts: StandingFacts,
): ListedItem {
  const { path, fields } = item.original;
  const told = recordsOf(item).find((record) => record.path.language === language)?.fields.title;
  return {
    file: path.file,
    period: path.period,
    title: told ?? fields.title ?? "",
    ...defined({ date: fields.date, topic: topics[0] }),
    standing,
    languages: languagesOf({ content, facts }, item),
  };
}

function isWanted({ each, standing }: Found, wanted: Omit<ListQuery, "words" | "page" | "sort">): boolean {
  return (
    (wanted.topic === undefined || each.topics.includes(wanted.topic)) &&
    (wanted.year === undefined || each.year === wanted.year) &&
    (wanted.state === undefined || standing.is === wanted.state) &&
    (wanted.country === undefined || each.countries.includes(wanted.country)) &&
    (wanted.work === undefined || each.works().some((work) => work === wanted.work))
  );
}

function dateOf({ fields, path }: ItemRecord) {
  return fields.date ?? dateOfPeriod(path.period);
}

/** The searchable text: its title, summary, place and name. */
function searchedText({ path, fields }: ItemRecord): string {
  const { title = "", summary = "", place = "" } = fields;
  const places = typeof place === "string" ? [place] : Object.values(place);
  return [title, summary, ...places, path.slug].join("\n");
}

function countBy<Each>(rows: readonly Each[], keysOf: (row: Each) => readonly string[]) {
  const counts = new Map<string, number>();
  for (const row of rows) for (const key of keysOf(row)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries(counts);
}
