import type { Address } from "../../../scripts/content/index.ts";
import { defined } from "../../../scripts/diagnostics/index.ts";
import {
  compareText,
  type DayRange,
  earliestDayOf,
  formatMonthTitle,
  htmlLang,
  type Localized,
  monthOf,
} from "../../../scripts/i18n/index.ts";
import { type Bulletin, type NewsItem, type Publication, termKeysIn } from "../../../scripts/model/index.ts";
import { languageName, type Phrase, phrase, placeName, type SiteContext } from "../../../scripts/templates/index.ts";
import type { ReportRow, ReportTable } from "./report-table.ts";
import { isWithin, monthsWithin } from "./span.ts";
import type { ReportWords } from "./words/report-words.ts";

/** The publications of a span of time, as tables show them. */
export interface Published {
  /** The site in the language of the report. */
  readonly site: SiteContext;
  readonly words: ReportWords;
  /** The URL of an address; undefined if the site has no page there. */
  readonly findUrl: (address: Address) => string | undefined;
  readonly span: DayRange;
  /** Newest first. */
  readonly bulletins: readonly Bulletin[];
  readonly items: readonly NewsItem[];
}

/** The issues and items of a span. An item that has expired was published, so it counts. */
export function publishedWithin(
  { bulletins }: Publication,
  span: DayRange,
): Pick<Published, "span" | "bulletins" | "items"> {
  const all = bulletins.flatMap(({ items, expired }) => [...items, ...expired]);
  return {
    span,
    bulletins: bulletins.filter(({ day }) => isWithin(span, day)),
    items: all.filter(({ date }) => isWithin(span, date)),
  };
}

/** The published content, month by month, and its subjects. Tables without rows are left out. */
export function contentTables(published: Published): readonly ReportTable[] {
  const { site, words, items } = published;
  const { navigation, topic } = site.messages;
  const count = { name: "items", title: topic.figures.items };
  const tableOf = (name: string, title: Phrase, column: string, rows: readonly ReportRow[]): ReportTable => {
    return { name, title, column, measures: [count], rows };
  };
  return [
    monthTable(published),
    tableOf("countries", { text: navigation.countries }, site.messages.coverage.country, countryRows(published)),
    tableOf("topics", { text: navigation.topics }, site.messages.coverage.topic, topicRows(published)),
    tableOf("languages", { text: navigation.languages }, site.messages.coverage.language, languageRows(site, items)),
    tableOf("events", { text: words.events }, words.event, eventRows(published)),
    ...seriesTables(published),
    ...fieldLists(site, items).map(({ name, label, rows }) => {
      const title = phrase(site, label);
      return tableOf(name, title, title.text, rows);
    }),
  ].filter(({ rows }) => rows.length > 0);
}

function monthTable({ site, words: { month }, span, bulletins, items }: Published): ReportTable {
  const { dates, navigation, topic } = site.messages;
  const [issues, news] = [bulletins, items.map(({ date }) => ({ day: earliestDayOf(date) }))].map((all) =>
    countEach(all, ({ day }) => [monthOf(day)]),
  );
  return {
    name: "months",
    title: { text: month.byMonth },
    column: month.month,
    measures: [
      { name: "issues", title: navigation.bulletins },
      { name: "items", title: topic.figures.items },
    ],
    rows: monthsWithin(span).map((each) => ({
      key: each,
      name: { text: formatMonthTitle(each, dates) },
      counts: [issues?.get(each) ?? 0, news?.get(each) ?? 0],
    })),
  };
}

function countryRows({ site, findUrl, items }: Published): readonly ReportRow[] {
  const { addresses, language } = site;
  const counts = countEach(items, ({ countries }) => countries);
  return mostFirst(counts, (code) => ({
    key: code,
    name: placeName(site, code),
    ...defined({ url: findUrl(addresses.country(language, code)) }),
  }));
}

function topicRows({ site, findUrl, items }: Published): readonly ReportRow[] {
  const counts = countEach(items, ({ topics }) => topics);
  return mostFirst(counts, ({ key, label }) => ({
    key,
    name: phrase(site, label),
    ...defined({ url: findUrl(site.addresses.term(site.language, "topics", key)) }),
  }));
}

/** An item counts for each language that it has a text in. */
function languageRows(site: SiteContext, items: readonly NewsItem[]): readonly ReportRow[] {
  const counts = countEach(items, ({ texts }) => [...texts.keys()]);
  return mostFirst(counts, (tag) => ({ key: tag, name: nameOfLanguage(site, tag) }));
}

function eventRows({ site, findUrl, items }: Published): readonly ReportRow[] {
  const counts = countEach(items, ({ events }) => events);
  return mostFirst(counts, ({ key, name }) => ({
    key,
    name: phrase(site, name),
    ...defined({ url: findUrl(site.addresses.event(site.language, key)) }),
  }));
}

function seriesTables({ site, words: { series }, bulletins }: Published): readonly ReportTable[] {
  const counts = countEach(bulletins, (bulletin) => bulletin.series ?? []);
  const rows = site.publication.series.map(({ key, title }) => ({
    key,
    name: phrase(site, title),
    counts: [counts.get(key) ?? 0],
  }));
  const measures = [{ name: "issues", title: site.messages.navigation.bulletins }];
  return rows.length === 0 ? [] : [{ name: "series", title: { text: series }, column: series, measures, rows }];
}

/** The values that items share in a field that the publication has declared. */
interface FieldList {
  readonly name: string;
  readonly label: Localized;
  readonly rows: readonly ReportRow[];
}

/** The publication's own vocabularies, and its own fields with a list of values. */
function fieldLists(site: SiteContext, items: readonly NewsItem[]): readonly FieldList[] {
  const vocabularies = site.publication.vocabularies.map(({ name, label, terms }) => {
    const records = new Map(terms.map(({ record }) => [String(record.key), record]));
    const counts = countEach(items, ({ original }) => termKeysIn(original.custom, name));
    const nameOf = (key: string) => phrase(site, records.get(key)?.label ?? key);
    return { name: `vocabulary:${name}`, label, rows: mostFirst(counts, (key) => ({ key, name: nameOf(key) })) };
  });
  return [...vocabularies, ...choiceLists(site, items)];
}

function choiceLists(site: SiteContext, items: readonly NewsItem[]): readonly FieldList[] {
  const facts = items.flatMap(({ original }) => original.custom).filter(({ value }) => value.kind === "choice");
  const declarations = new Map(facts.map(({ name, declared }) => [name, declared]));
  return [...declarations].map(([name, { label, values = {} }]) => {
    const counts = countEach(facts, (fact) =>
      fact.name === name && fact.value.kind === "choice" ? [fact.value.key] : [],
    );
    const nameOf = (key: string) => phrase(site, values[key] ?? key);
    return { name: `field:${name}`, label, rows: mostFirst(counts, (key) => ({ key, name: nameOf(key) })) };
  });
}

/** The name of a language in itself. */
export function nameOfLanguage(site: SiteContext, language: Parameters<typeof languageName>[1]): Phrase {
  return { text: languageName(site, language), lang: htmlLang(language) };
}

/** How many things have each key. */
export function countEach<Thing, Key>(
  things: readonly Thing[],
  keysOf: (thing: Thing) => Key | readonly Key[],
): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of things.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Rows with one count, the largest first, then by name. */
function mostFirst<Key>(
  counts: ReadonlyMap<Key, number>,
  describe: (key: Key) => Omit<ReportRow, "counts">,
): readonly ReportRow[] {
  return [...counts]
    .map(([key, count]) => ({ ...describe(key), counts: [count] }))
    .sort((a, b) => (b.counts[0] ?? 0) - (a.counts[0] ?? 0) || compareText(a.name.text, b.name.text));
}
