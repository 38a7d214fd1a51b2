import type { Content, InLanguages } from "../../../content/content.ts";
import { periodsOfContent, recordsOf } from "../../../content/content.ts";
import { dateOfPeriod, daysOfPeriod, yearOfPeriod } from "../../../content/period.ts";
import { topicKeysOf } from "../../../content/schema/item-fields.ts";
import type { ItemRecord } from "../../../content/schema/record.ts";
import { defined } from "../../../defined.ts";
import { compareDates } from "../../../i18n/day.ts";
import { foldText } from "../../../i18n/messages.ts";
import type { ListedItem, ListPage, ListQuery } from "../home/home.ts";
import type { BoardFacts } from "./build-board.ts";
import { stateOf } from "./build-board.ts";

const ROWS = 40;

/** Finds the items that match a query, newest first: a page of them. */
export type ListItems = (content: Content, query: ListQuery, facts: StateFacts) => ListPage;

type StateFacts = Pick<BoardFacts, "asOf" | "isReadable" | "knownOf">;

/** Opens a search that remembers what it has read of records, which stay the same until their files change. */
export function openList(): ListItems {
  const known = new WeakMap<ItemRecord, string>();
  const folded = (record: ItemRecord) => {
    const text = known.get(record) ?? foldText(searchedText(record));
    known.set(record, text);
    return text;
  };
  return (content, query, facts) => listItems(content, query, facts, folded);
}

/** Words match in any order, whatever their case and accents, in any language of an item. */
function listItems(
  content: Content,
  { words = "", page, ...filters }: ListQuery,
  facts: StateFacts,
  folded: (record: ItemRecord) => string,
): ListPage {
  const wanted = foldText(words).split(/\s+/).filter(Boolean);
  const found = content.items
    .filter((item) => wanted.length === 0 || hasWords(recordsOf(item).map(folded).join("\n"), wanted))
    .map((item) => ({ ...rowOf(item, facts), topics: topicKeysOf(item.original.fields) }));
  const rows = found
    .filter((row) => matches(row, filters))
    .sort((a, b) => compareDates(dateOf(b), dateOf(a)) || (a.file < b.file ? -1 : 1));
  return {
    rows: rows.slice((page - 1) * ROWS, page * ROWS).map(({ topics: _, ...row }) => row),
    count: rows.length,
    whole: wholeOf(content),
    counts: {
      topics: countBy(found, ({ topics }) => topics),
      years: countBy(found, ({ period }) => [yearOfPeriod(period)]),
      states: countBy(found, ({ state }) => [state]),
    },
  };
}

function wholeOf(content: Content): ListPage["whole"] {
  const periods = periodsOfContent(content);
  const [since] = periods.map((period) => daysOfPeriod(period).start).toSorted();
  return { items: content.items.length, bulletins: periods.length, ...defined({ since }) };
}

function hasWords(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

type Row = ReturnType<typeof rowOf> & { readonly topics: readonly string[] };

function rowOf(item: InLanguages<ItemRecord>, facts: StateFacts) {
  const { path, fields } = item.original;
  return {
    file: path.file,
    period: path.period,
    title: fields.title ?? "",
    ...defined({ date: fields.date, topic: topicKeysOf(fields)[0] }),
    state: stateOf(item.original, facts),
    languages: recordsOf(item).map((record) => record.path.language),
  } satisfies ListedItem;
}

function matches({ topics, period, state }: Row, wanted: Omit<ListQuery, "words" | "page">): boolean {
  return (
    (wanted.topic === undefined || topics.includes(wanted.topic)) &&
    (wanted.year === undefined || yearOfPeriod(period) === wanted.year) &&
    (wanted.state === undefined || state === wanted.state)
  );
}

function dateOf({ date, period }: Pick<Row, "date" | "period">) {
  return date ?? dateOfPeriod(period);
}

/** What is searched of a text: its title, summary, place and name. */
function searchedText({ path, fields }: ItemRecord): string {
  const { title = "", summary = "", place = "" } = fields;
  const places = typeof place === "string" ? [place] : Object.values(place);
  return [title, summary, ...places, path.slug].join("\n");
}

function countBy<Each>(rows: readonly Each[], keysOf: (row: Each) => readonly string[]) {
  const counts = new Map<string, number>();
  for (const key of rows.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries(counts);
}
