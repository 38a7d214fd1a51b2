import type { VocabularyName } from "../../content/content-path.ts";
import type { PlaceCode } from "../../content/place-code.ts";
import type { Slug } from "../../content/slug.ts";
import { hasMonth, monthOf, withoutDay, type Year, yearOf } from "../../i18n/day.ts";
import { shortNameOfMonth } from "../../i18n/format-date.ts";
import { htmlLang } from "../../i18n/language-tag.ts";
import { compareText, fill, formatNumber } from "../../i18n/messages.ts";
import { hueOf } from "../../site/cards.ts";
import type { Link, Phrase, TopicMark } from "../../site/parts.ts";
import { href, type LocalizedSite, languageName, phrase } from "../../site/site-inputs.ts";
import { placeName } from "../../site/view-places.ts";
import { hasYearPages, vocabulariesWithPages } from "../../site/view-terms.ts";
import {
  type Count,
  type CoverageScope,
  type QuarterOfYear,
  type Quarters,
  quartersOfYear,
  sumOf,
  type Tally,
  yearOfQuarter,
} from "./coverage-tally.ts";

/** A number with its bar. */
export interface Bar {
  readonly count: number;
  /** "1,200"; a dash for none. */
  readonly text: string;
  /** In pixels; 0 for none. */
  readonly width: number;
}

/** A country or another place, with its number of items. */
export interface CountryRow extends Link {
  readonly code: PlaceCode;
  readonly bar: Bar;
  /** The date of its newest item: "Dec" on the page of a year, "Dec 2021" on the page of all years. */
  readonly latest: string;
  readonly datetime: string;
}

/** Topics or the terms of a vocabulary by quarter of a year, or by year. */
export interface TermTable {
  /** The id of its heading: `topics`, `of-pillars`. */
  readonly id: string;
  /** "Topics by quarter", "Topics by year"; "Pillars". */
  readonly title: Phrase;
  /** "Topic"; "Pillars". */
  readonly column: Phrase;
  /** "Oct–Dec", "2021", "until 2015". */
  readonly periods: readonly string[];
  readonly rows: readonly { readonly term: TermMark; readonly bars: readonly Bar[]; readonly total: string }[];
}

/** A link to a term; topics have a colour. */
type TermMark = Link & Partial<Pick<TopicMark, "hue">>;

export interface LanguageRow {
  /** Its own name, in itself. */
  readonly name: string;
  readonly lang: string;
  readonly count: string;
  /** "75 %" of the items. */
  readonly share: string;
}

/** The longest bar, in pixels. */
const LONGEST_BAR = 40;
/** The most years that a table of topics has. Earlier ones share a column. */
const MOST_YEARS = 6;

/** Countries, sorted by number of items. */
export function viewCountryRows(site: LocalizedSite, { year, tally }: CoverageScope): readonly CountryRow[] {
  const { addresses, language } = site;
  const counts = sumsOf(tally.countries);
  const most = Math.max(...counts.map(({ count }) => count.items));
  return counts
    .map(({ key, count }) => {
      const address =
        year === undefined ? addresses.country(language, key) : addresses.countryYear(language, key, year);
      return {
        code: key,
        ...placeName(site, key),
        href: href(site, address),
        bar: viewBar(site, count.items, most),
        latest: viewLatest(site, count, year),
        datetime: withoutDay(count.latest),
      };
    })
    .sort((a, b) => b.bar.count - a.bar.count || compareText(a.text, b.text));
}

function viewLatest({ messages }: LocalizedSite, { latest }: Count, year: Year | undefined): string {
  if (!hasMonth(latest)) return latest;
  const month = shortNameOfMonth(monthOf(latest), messages.dates);
  return year === undefined ? `${month} ${yearOf(latest)}` : month;
}

/** Topics and other terms by quarter, on the page of a year or if there is only one; else by year. Tables without rows are left out. */
export function viewTermTables(
  site: LocalizedSite,
  scope: CoverageScope,
  years: readonly Year[],
): readonly TermTable[] {
  return vocabulariesWithPages(site)
    .map((vocabulary) => viewTermTable(site, scope, years, vocabulary))
    .filter(({ rows }) => rows.length > 0);
}

function viewTermTable(
  site: LocalizedSite,
  { year, tally }: CoverageScope,
  years: readonly Year[],
  { name, label, terms }: ReturnType<typeof vocabulariesWithPages>[number],
): TermTable {
  const { coverage } = site.messages;
  const ofTerms = tally.terms.get(name) ?? new Map<string, Quarters>();
  const only = year ?? (years.length === 1 ? years[0] : undefined);
  const columns = only === undefined ? yearColumns(site, years) : quarterColumns(site, only);
  const sums = sumsOf(ofTerms);
  const counts = new Map(sums.map(({ key, count }) => [key, count.items]));
  const cells = (quarters: Quarters | undefined) =>
    columns.map(({ has }) => sumOf(new Map([...(quarters ?? [])].filter(([quarter]) => has(quarter))))?.items ?? 0);
  const most = Math.max(0, ...[...ofTerms.values()].flatMap(cells));
  return {
    id: name === "topics" ? name : `of-${name}`,
    title: label === undefined ? { text: titleOfTopics(site, only) } : phrase(site, label),
    column: label === undefined ? { text: coverage.topic } : phrase(site, label),
    periods: columns.map(({ name }) => name),
    rows: terms
      .map((term) => ({ term, total: counts.get(term.record.key) ?? 0 }))
      .filter(({ total }) => total > 0)
      .sort((a, b) => b.total - a.total)
      .map(({ term: { record, items }, total }) => ({
        term: {
          ...phrase(site, record.label),
          href: termHref(site, name, record.key, hasYearPages(name, items) ? year : undefined),
          ...(name === "topics" ? { hue: hueOf(record) } : {}),
        },
        bars: cells(ofTerms.get(record.key)).map((count) => viewBar(site, count, most)),
        total: formatNumber(total, site.messages.numbers),
      })),
  };
}

function titleOfTopics({ messages: { coverage } }: LocalizedSite, year: Year | undefined): string {
  return year === undefined ? coverage.topicsByYear : fill(coverage.topicsByQuarter, { year });
}

interface Column {
  readonly name: string;
  readonly has: (quarter: QuarterOfYear) => boolean;
}

function quarterColumns({ messages }: LocalizedSite, year: Year): readonly Column[] {
  const { monthsShort } = messages.dates;
  return quartersOfYear(year).map((quarter, index) => ({
    name: `${monthsShort[index * 3]}–${monthsShort[index * 3 + 2]}`,
    has: (each) => each === quarter,
  }));
}

/** The years, the earliest first. */
function yearColumns({ messages }: LocalizedSite, years: readonly Year[]): readonly Column[] {
  const shown = years.slice(0, years.length > MOST_YEARS ? MOST_YEARS - 1 : MOST_YEARS).toReversed();
  const [first] = shown;
  const columns = shown.map((year) => ({ name: year, has: (each: QuarterOfYear) => yearOfQuarter(each) === year }));
  const latestEarlier = years[shown.length];
  if (first === undefined || latestEarlier === undefined) return columns;
  const earlier = fill(messages.coverage.untilYear, { year: latestEarlier });
  return [{ name: earlier, has: (each) => yearOfQuarter(each) < first }, ...columns];
}

function termHref(site: LocalizedSite, name: VocabularyName, key: Slug, year: Year | undefined): string {
  const { addresses, language } = site;
  return href(
    site,
    year === undefined ? addresses.term(language, name, key) : addresses.termYear(language, name, key, year),
  );
}

/** The publication's languages, and others in which items are, each with the items that it has. */
export function viewLanguageRows(site: LocalizedSite, { all, languages }: Tally): readonly LanguageRow[] {
  const total = sumOf(all)?.items ?? 0;
  return [...new Set([...site.publication.languages, ...languages.keys()])]
    .map((language) => ({ language, items: sumOf(languages.get(language))?.items ?? 0 }))
    .sort((a, b) => b.items - a.items)
    .map(({ language, items }) => ({
      name: languageName(site, language),
      lang: htmlLang(language),
      count: formatNumber(items, site.messages.numbers),
      // Rounded down: 100 % means that nothing is missing.
      share: fill(site.messages.coverage.share, { count: total === 0 ? 0 : Math.floor((100 * items) / total) }),
    }));
}

function viewBar({ messages }: LocalizedSite, count: number, most: number): Bar {
  const width = count === 0 ? 0 : Math.max(2, Math.round((LONGEST_BAR * count) / most));
  return { count, text: count === 0 ? "–" : formatNumber(count, messages.numbers), width };
}

function sumsOf<Key>(counts: ReadonlyMap<Key, Quarters>): readonly { readonly key: Key; readonly count: Count }[] {
  return [...counts].flatMap(([key, quarters]) => {
    const count = sumOf(quarters);
    return count === undefined ? [] : [{ key, count }];
  });
}
