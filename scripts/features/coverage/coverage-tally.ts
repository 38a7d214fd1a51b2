import type { VocabularyName } from "../../content/content-path.ts";
import { daysOfPeriod } from "../../content/period.ts";
import type { PlaceCode } from "../../content/place-code.ts";
import { type CalendarDate, hasMonth, monthNumber, type Year, yearOf } from "../../i18n/day.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import { termKeysIn } from "../../model/custom-facts.ts";
import type { NewsItem } from "../../model/publication.ts";

declare const brand: unique symbol;

/** A quarter of a year, `2021-Q4`, or the year `2021` if only the year is known. */
export type QuarterOfYear = string & { readonly [brand]: "QuarterOfYear" };

/** How many items there are, and the date of the newest. */
export interface Count {
  readonly items: number;
  readonly latest: CalendarDate;
}

/** Counts by quarter, the newest first. */
export type Quarters = ReadonlyMap<QuarterOfYear, Count>;

/** The coverage of a publication, by quarter. An item on two countries counts for both. */
export interface Tally {
  readonly all: Quarters;
  readonly countries: ReadonlyMap<PlaceCode, Quarters>;
  /** By the names of vocabularies, the topics first, and the keys of their terms. */
  readonly terms: ReadonlyMap<VocabularyName, ReadonlyMap<string, Quarters>>;
  /** Items that exist in a language. */
  readonly languages: ReadonlyMap<LanguageTag, Quarters>;
}

/** The subject of a page of coverage. */
export interface CoverageScope {
  /** Undefined for all years. */
  readonly year: Year | undefined;
  readonly tally: Tally;
  /** Every country of the publication, so that the maps of all years show the same part of the world. */
  readonly codes: readonly string[];
}

/** Counts items, which are sorted newest first. `vocabularies` are the vocabularies whose terms have pages. */
export function tallyOf(items: readonly NewsItem[], vocabularies: readonly VocabularyName[]): Tally {
  const all = new Map<QuarterOfYear, Count>();
  const countries = new Map<PlaceCode, Map<QuarterOfYear, Count>>();
  const terms = vocabularies.map((name) => [name, new Map<string, Map<QuarterOfYear, Count>>()] as const);
  const languages = new Map<LanguageTag, Map<QuarterOfYear, Count>>();
  for (const item of items) {
    const { date } = item;
    const quarter = quarterOf(item);
    add(all, quarter, date);
    for (const code of item.countries) add(quartersOf(countries, code), quarter, date);
    for (const [name, counts] of terms)
      for (const key of termsOf(item, name)) add(quartersOf(counts, key), quarter, date);
    for (const language of item.texts.keys()) add(quartersOf(languages, language), quarter, date);
  }
  return { all, countries, terms: new Map(terms), languages };
}

function termsOf({ topics, original }: NewsItem, vocabulary: VocabularyName): readonly string[] {
  return vocabulary === "topics" ? topics.map(({ key }) => key) : termKeysIn(original.custom, vocabulary);
}

/** A tally as values of a cache key. */
export function valuesOfTally({ all, countries, terms, languages }: Tally): readonly string[] {
  const lists: readonly ReadonlyMap<string, Quarters>[] = [
    new Map([["", all]]),
    countries,
    ...terms.values(),
    languages,
  ];
  return lists.flatMap((list) => [...list].map(([key, quarters]) => `${key} ${formatQuarters(quarters)}`));
}

/** The part of a tally that is of one year. */
export function tallyIn(year: Year, { all, countries, terms, languages }: Tally): Tally {
  return {
    all: quartersIn(year, all),
    countries: eachIn(year, countries),
    terms: new Map([...terms].map(([name, counts]) => [name, eachIn(year, counts)])),
    languages: eachIn(year, languages),
  };
}

/** The sum of counts. Undefined if there are none. */
export function sumOf(quarters: Quarters | undefined): Count | undefined {
  const [newest] = quarters?.values() ?? [];
  if (quarters === undefined || newest === undefined) return undefined;
  return { items: [...quarters.values()].reduce((sum, { items }) => sum + items, 0), latest: newest.latest };
}

/** The years with items, the newest first. */
export function yearsOf({ all }: Tally): readonly Year[] {
  return [...new Set([...all.keys()].map(yearOfQuarter))];
}

/** The four quarters of a year. */
export function quartersOfYear(year: Year): readonly QuarterOfYear[] {
  return [1, 2, 3, 4].map((number) => `${year}-Q${number}` as QuarterOfYear);
}

/** The year that a quarter is in. */
export function yearOfQuarter(quarter: QuarterOfYear): Year {
  return quarter.slice(0, 4) as Year;
}

/** The quarter of an item's date, or the quarter of its bulletin if the date is only a year. */
function quarterOf({ date, bulletin }: NewsItem): QuarterOfYear {
  const year = yearOf(date);
  if (hasMonth(date)) return `${year}-Q${Math.ceil(monthNumber(date) / 3)}` as QuarterOfYear;
  const { start, end } = daysOfPeriod(bulletin.period);
  const [first, last] = [monthNumber(start), monthNumber(end)].map((month) => Math.ceil(month / 3));
  return (first === last && yearOf(end) === year ? `${year}-Q${first}` : year) as QuarterOfYear;
}

function formatQuarters(quarters: Quarters): string {
  return [...quarters].map(([quarter, { items, latest }]) => `${quarter} ${items} ${latest}`).join(" ");
}

function quartersOf<Key>(counts: Map<Key, Map<QuarterOfYear, Count>>, key: Key): Map<QuarterOfYear, Count> {
  const known = counts.get(key) ?? new Map<QuarterOfYear, Count>();
  counts.set(key, known);
  return known;
}

function add(quarters: Map<QuarterOfYear, Count>, quarter: QuarterOfYear, date: CalendarDate): void {
  const known = quarters.get(quarter);
  quarters.set(quarter, { items: (known?.items ?? 0) + 1, latest: known?.latest ?? date });
}

function eachIn<Key>(year: Year, counts: ReadonlyMap<Key, Quarters>): ReadonlyMap<Key, Quarters> {
  return new Map(
    [...counts].flatMap(([key, quarters]) => {
      const inYear = quartersIn(year, quarters);
      return inYear.size === 0 ? [] : [[key, inYear]];
    }),
  );
}

function quartersIn(year: Year, quarters: Quarters): Quarters {
  return new Map([...quarters].filter(([quarter]) => yearOfQuarter(quarter) === year));
}
