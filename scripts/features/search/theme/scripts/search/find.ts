import MiniSearch from "minisearch";
import type { SearchItem } from "../../../search-data.ts";
import { singularOf } from "./plurals.ts";
import { foldWord, formsOf, wordsOf } from "./search-words.ts";

/** The values by which items can be filtered, for each of an item's properties. An empty set lets every item through. */
export type Filters = ReadonlyMap<Facet, ReadonlySet<string>>;

/** A property by which items can be filtered, and the name of its inputs in the form: `topic`, `country`, `year`, or a vocabulary. */
export type Facet = string;

/** A searchable item of a year. Its text may not be loaded yet. */
export interface Entry {
  readonly item: SearchItem;
  readonly text?: string;
}

/** An entry that a search has found. */
export interface Found extends Entry {
  /** The words of the entry that match, in one of the forms of {@link formsOf}. */
  readonly terms: ReadonlySet<string>;
}

/** The result of a search. */
export interface Findings {
  readonly found: readonly Found[];
  /** The words of the query, as they were typed, that no entry contains: the search is done without them. */
  readonly leftOut: readonly string[];
  /** For each value, how many items there would be if it were the only chosen one of its property. */
  readonly counts: ReadonlyMap<Facet, ReadonlyMap<string, number>>;
}

/** The items of a year with their index. */
export interface IndexedYear {
  readonly entries: readonly Entry[];
  readonly find: (query: string) => readonly Scored[];
}

interface Scored extends Found {
  readonly score: number;
}

/** The options of an index: the page's language, and the names of topics by their keys and of countries by their codes. */
export interface IndexOptions {
  readonly language: string;
  readonly nameOf: (facet: Facet, value: string) => string;
}

/**
 * Every word of a query must be in an item: as a whole, as its beginning, in the singular or plural, or, in longer words, with a letter
 * or two that differ. Many words begin like `a` or `de`: such a word is a beginning only at the end of a query, where the reader types.
 */
const SEARCH = {
  combineWith: "AND",
  prefix: (term: string, index: number, terms: readonly string[]) => term.length > 2 || index === terms.length - 1,
  fuzzy: (term: string) => (term.length > 4 ? 0.2 : false),
  maxFuzzy: 2,
  boost: { title: 4, names: 2, summary: 2 },
} as const;

/** How many items are indexed at a time: the reader may be typing meanwhile. */
const AT_A_TIME = 50;

/** Indexes the items of a year. It is done again when their texts have loaded. */
export async function indexYear(entries: readonly Entry[], { language, nameOf }: IndexOptions): Promise<IndexedYear> {
  const index = new MiniSearch({
    fields: ["title", "summary", "names", "text"],
    tokenize: (text) => [...wordsOf(text, language)],
    processTerm: (word) => [...formsOf(word, language)],
    searchOptions: { ...SEARCH, processTerm: (word) => singularOf(foldWord(word), language) },
  });
  await index.addAllAsync(
    entries.map(({ item, text = "" }, id) => {
      const { title, summary = "", topics, countries, terms = {}, place = "", byline = "", keywords = [] } = item;
      const names = Object.entries({ topic: topics, country: countries, ...terms }).flatMap(([facet, values]) =>
        values.map((value) => nameOf(facet, value)),
      );
      return { id, title, summary, names: [...names, place, byline, ...keywords].join(" "), text };
    }),
    { chunkSize: AT_A_TIME },
  );
  return {
    entries,
    find: (query) =>
      index.search(query).flatMap(({ id, score, terms }) => {
        const entry = entries[Number(id)];
        return entry === undefined ? [] : [{ ...entry, score, terms: new Set(terms) }];
      }),
  };
}

/** A search: the words that the reader typed, the chosen filters and order, and the language of the page. */
export interface Search {
  readonly query: string;
  readonly filters: Filters;
  readonly order: string;
  readonly language: string;
}

/** Searches all years. Without a query, all items are found, newest first. */
export function findItems(years: readonly IndexedYear[], { query, filters, order, language }: Search): Findings {
  const isEmpty = query.trim() === "";
  const { all, leftOut } = isEmpty
    ? { all: years.flatMap(({ entries }) => entries.map(unscored)), leftOut: [] }
    : findWords(years, wordsOf(query, language));
  const counts = (facet: Facet) =>
    countValues(
      all.filter(({ item }) => passes(item, new Map([...filters, [facet, NONE]]))),
      facet,
    );
  return {
    leftOut,
    found: sortFound(
      all.filter(({ item }) => passes(item, filters)),
      isEmpty ? "newest" : order,
    ),
    counts: new Map([...filters.keys()].map((facet) => [facet, counts(facet)])),
  };
}

/** Finds the entries that contain all words of a query, apart from the words that no entry contains. */
function findWords(years: readonly IndexedYear[], words: readonly string[]) {
  const find = (some: readonly string[]) => years.flatMap((year) => year.find(some.join(" ")));
  const all = find(words);
  if (all.length > 0) return { all, leftOut: [] };
  const known = words.filter((word) => years.some((year) => year.find(word).length > 0));
  const leftOut = words.filter((word) => !known.includes(word));
  return { all: leftOut.length === 0 ? [] : find(known), leftOut };
}

const NONE: ReadonlySet<string> = new Set([]);

function unscored(entry: Entry): Scored {
  return { ...entry, score: 0, terms: NONE };
}

function passes(item: SearchItem, filters: Filters): boolean {
  return [...filters].every(
    ([facet, chosen]) => chosen.size === 0 || valuesOf(item, facet).some((value) => chosen.has(value)),
  );
}

function valuesOf({ topics, countries, terms, datetime }: SearchItem, facet: Facet): readonly string[] {
  switch (facet) {
    case "topic":
      return topics;
    case "country":
      return countries;
    case "year":
      return datetime === undefined ? [] : [datetime.slice(0, 4)];
    default:
      return terms?.[facet] ?? [];
  }
}

function countValues(found: readonly Scored[], facet: Facet): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of found.flatMap(({ item }) => valuesOf(item, facet)))
    counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Items of equal score stay in the order of the index, newest first. Entries without a date come last. */
function sortFound(found: readonly Scored[], order: string): readonly Found[] {
  if (order !== "newest") return found.toSorted((a, b) => b.score - a.score);
  return found.toSorted(({ item: { datetime: a = "" } }, { item: { datetime: b = "" } }) =>
    a === b ? 0 : a < b ? 1 : -1,
  );
}
