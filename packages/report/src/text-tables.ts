import { defined } from "../../../scripts/diagnostics/index.ts";
import type { ItemText, NewsItem, TextStatus, TranslationState } from "../../../scripts/model/index.ts";
import { type Phrase, phraseIn, type SiteContext } from "../../../scripts/templates/index.ts";
import { countEach, nameOfLanguage, type Published } from "./content-tables.ts";
import type { ReportRow, ReportTable } from "./report-table.ts";
import { isWithin } from "./span.ts";

/** The states of public texts, in the order of their columns: a draft counts as missing. */
const STATES = ["current", "stale", "unconfirmed", "missing"] as const satisfies readonly TranslationState[];

/**
 * The translations of the issues and items, by language; corrections and documents, by item. Tables without rows are left out.
 * @param texts the texts of all that is public
 */
export function textTables(published: Published, texts: readonly TextStatus[]): readonly ReportTable[] {
  const { site, words } = published;
  const { item } = site.messages;
  return [
    translationTable(published, texts),
    {
      name: "corrections",
      title: { text: item.corrections },
      column: words.item,
      measures: [{ name: "corrections", title: item.corrections }],
      rows: rowsOfItems(published, (each) => [countCorrections(each, published)]),
    },
    {
      name: "documents",
      title: { text: item.documents },
      column: words.item,
      measures: [
        { name: "documents", title: item.documents },
        { name: "recordings", title: item.audio },
      ],
      rows: rowsOfItems(published, (each) => [documentsOf(each).size, recordingsOf(each).size]),
    },
  ].filter(({ rows }) => rows.length > 0);
}

/** How much was published in all. */
export function totalsTable(published: Published): ReportTable {
  const { site, words, bulletins, items } = published;
  const { navigation, topic, item } = site.messages;
  const kinds = (keysOf: (each: NewsItem) => readonly unknown[]) => new Set(items.flatMap(keysOf)).size;
  const sum = (count: (each: NewsItem) => number) => items.reduce((all, each) => all + count(each), 0);
  const totals: readonly (readonly [key: string, name: string, count: number])[] = [
    ["issues", navigation.bulletins, bulletins.length],
    ["items", topic.figures.items, items.length],
    ["texts", words.texts, sum(({ texts }) => texts.size)],
    ["countries", navigation.countries, kinds(({ countries }) => countries)],
    ["topics", navigation.topics, kinds(({ topics }) => topics)],
    ["events", words.events, kinds(({ events }) => events)],
    ["corrections", item.corrections, sum((each) => countCorrections(each, published))],
    ["documents", item.documents, sum((each) => documentsOf(each).size)],
    ["recordings", item.audio, sum((each) => recordingsOf(each).size)],
  ];
  return {
    name: "totals",
    title: { text: words.totals },
    column: words.counted,
    measures: [{ name: "number", title: words.number }],
    hasBars: false,
    rows: totals.map(([key, name, count]) => ({ key, name: { text: name }, counts: [count] })),
  };
}

function translationTable(
  { site, words: { translations }, bulletins, items }: Published,
  texts: readonly TextStatus[],
): ReportTable {
  const originals = new Set([
    ...items.map(({ original }) => original.file),
    ...bulletins.flatMap((bulletin) => [...bulletin.texts.values()].map(({ file }) => file)),
  ]);
  const due = texts.filter(({ original }) => originals.has(original.file)).flatMap((text) => text.translations);
  const counts = countEach(due, ({ language, state }) => `${language} ${state === "draft" ? "missing" : state}`);
  const languages = [...new Set([...site.publication.languages, ...due.map(({ language }) => language)])];
  return {
    name: "translations",
    title: { text: translations.translations },
    column: site.messages.coverage.language,
    measures: STATES.map((state) => ({ name: state, title: translations[state] })),
    rows:
      due.length === 0
        ? []
        : languages.map((tag) => ({
            key: tag,
            name: nameOfLanguage(site, tag),
            counts: STATES.map((state) => counts.get(`${tag} ${state}`) ?? 0),
          })),
    note: translations.note,
  };
}

/** The items that have any, in their order. */
function rowsOfItems(published: Published, count: (item: NewsItem) => readonly number[]): readonly ReportRow[] {
  return published.items
    .map((item) => ({ ...describeItem(published, item), counts: count(item) }))
    .filter(({ counts }) => counts.some((each) => each > 0));
}

function describeItem(
  { site, findUrl }: Published,
  { id, bulletin, original, texts }: NewsItem,
): Omit<ReportRow, "counts"> {
  const text = texts.get(site.language) ?? original;
  return {
    key: `${id.period}/${id.name}`,
    name: titleOf(site, text),
    ...defined({ url: findUrl(site.addresses.item(text.language, bulletin.period, text.slug)) }),
  };
}

/** The title of a text, marked with its language. */
function titleOf(site: SiteContext, { title, language }: Pick<ItemText, "title" | "language">): Phrase {
  return phraseIn(site, title, language);
}

/** Each text of an item repeats its corrections, so only the text with the most corrections is counted. */
function countCorrections({ texts }: NewsItem, { span }: Published): number {
  const counts = [...texts.values()].map(({ corrections }) => corrections.filter(({ date }) => isWithin(span, date)));
  return Math.max(0, ...counts.map(({ length }) => length));
}

/** The documents that an item offers in any language, each once. */
function documentsOf({ texts }: NewsItem): ReadonlySet<string> {
  return new Set(
    [...texts.values()].flatMap(({ media, custom }) => [
      ...(media?.documents ?? []).map(({ file }) => file),
      ...custom.flatMap(({ value }) => (value.kind === "document" ? (value.file ?? value.url ?? []) : [])),
    ]),
  );
}

function recordingsOf({ texts }: NewsItem): ReadonlySet<string> {
  return new Set([...texts.values()].flatMap(({ media }) => (media?.audio ?? []).map(({ file }) => file)));
}
