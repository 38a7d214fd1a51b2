import type { Address } from "../../../../scripts/content/index.ts";
import { defined } from "../../../../scripts/diagnostics/index.ts";
import { compareText, fill, formatMonthTitle } from "../../../../scripts/i18n/index.ts";
import { messagesOf } from "../../../../scripts/templates/index.ts";
import { nameOfLanguage, type Published } from "../content-tables.ts";
import type { Measure, ReportRow, ReportTable } from "../report-table.ts";
import { monthsWithin } from "../span.ts";
import { ONLINE_READERS } from "./feed-tally.ts";
import type { KnownPage } from "./known-pages.ts";
import type { Audience, LineCounts, Reach } from "./reach.ts";

/** A published site with the names of its pages. */
interface NamedSite extends Published {
  readonly known: ReadonlyMap<Address, KnownPage>;
}

/** The tables of readers from logs: by month, language, country, item and other page; downloads, feeds, and the kinds of all lines. */
export function reachTables(published: NamedSite, reach: Reach): readonly ReportTable[] {
  const { site, known, words } = published;
  const measures: readonly Measure[] = [
    { name: "views", title: words.reach.views },
    { name: "readers", title: words.reach.readers },
  ];
  const tableOf = (name: string, title: string, column: string, rows: readonly ReportRow[]): ReportTable => {
    return { name: `reach-${name}`, title: { text: title }, column, measures, rows };
  };
  const pages = mostReadFirst(reach.pages).map(([address, audience]) => ({
    isItem: known.get(address)?.isItem === true,
    ...describe(published, address),
    counts: countsOf(audience),
  }));
  const [items, others] = [pages.filter(({ isItem }) => isItem), pages.filter(({ isItem }) => !isItem)];
  const { byMonth, byLanguage, byCountry, note } = words.reach;
  const { country, language } = site.messages.coverage;
  return [
    { ...tableOf("months", byMonth, words.month.month, monthRows(published, reach)), note },
    tableOf("languages", byLanguage, language, languageRows(published, reach)),
    tableOf("countries", byCountry, country, countryRows(published, reach)),
    tableOf("items", words.reach.items, words.item, items),
    tableOf("pages", words.reach.pages, words.reach.page, others),
    downloadTable(published, reach),
    feedTable(published, reach),
    lineTable(published, reach.lines),
  ].filter(({ rows }) => rows.length > 0);
}

function monthRows({ site, span }: Published, { months }: Reach): readonly ReportRow[] {
  return monthsWithin(span).map((month) => ({
    key: month,
    name: { text: formatMonthTitle(month, site.messages.dates) },
    counts: countsOf(months.get(month)),
  }));
}

function languageRows({ site }: Published, { languages }: Reach): readonly ReportRow[] {
  return mostReadFirst(languages).map(([language, audience]) => ({
    key: language,
    name: nameOfLanguage(site, language),
    counts: countsOf(audience),
  }));
}

/** Not every code that a host writes is the code of a country with a name. */
function countryRows({ site }: Published, { countries }: Reach): readonly ReportRow[] {
  const names: ReadonlyMap<string, string> = messagesOf(site, site.language).countries;
  return mostReadFirst(countries).map(([code, audience]) => ({
    key: code,
    name: { text: names.get(code) ?? code },
    counts: countsOf(audience),
  }));
}

function downloadTable(published: NamedSite, { downloads }: Reach): ReportTable {
  const { reach } = published.words;
  const mostFirst = [...downloads].sort(([a, one], [b, other]) => other - one || compareText(a, b));
  return {
    name: "reach-downloads",
    title: { text: reach.downloads },
    column: reach.file,
    measures: [{ name: "downloads", title: reach.downloads }],
    rows: mostFirst.map(([address, count]) => ({ ...describe(published, address), counts: [count] })),
  };
}

function feedTable(published: NamedSite, { feeds }: Reach): ReportTable {
  const { reach } = published.words;
  const mostFirst = [...feeds].sort(
    ([a, one], [b, other]) => other.subscribers - one.subscribers || other.requests - one.requests || compareText(a, b),
  );
  return {
    name: "reach-feeds",
    title: { text: reach.feeds },
    column: reach.file,
    measures: [
      { name: "subscribers", title: reach.subscribers },
      { name: "requests", title: reach.requests },
    ],
    rows: mostFirst.map(([address, { subscribers, requests }]) => ({
      ...describe(published, address),
      counts: [subscribers, requests],
    })),
    note: fill(reach.feedNote, { services: ONLINE_READERS.join(", ") }),
  };
}

function lineTable({ words: { reach, number } }: Published, lines: LineCounts): ReportTable {
  const kinds = ["views", "downloads", "feeds", "bots", "others", "otherHosts", "otherDays", "unreadable"] as const;
  kinds satisfies readonly (keyof LineCounts)[];
  return {
    name: "reach-lines",
    title: { text: reach.lines },
    column: reach.line,
    measures: [{ name: "lines", title: number }],
    rows: kinds.map((kind) => ({ key: kind, name: { text: reach.kinds[kind] }, counts: [lines[kind]] })),
  };
}

/** The name of a page or file: its address if no other is known. */
function describe({ known, findUrl }: NamedSite, address: Address): Omit<ReportRow, "counts"> {
  const name = known.get(address)?.name ?? { text: address, dir: "ltr" };
  return { key: address, name, ...defined({ url: findUrl(address) }) };
}

function countsOf({ views, readers }: Audience = NOBODY): readonly number[] {
  return [views, readers];
}

const NOBODY: Audience = { views: 0, readers: 0 };

function mostReadFirst<Key extends string>(
  audiences: ReadonlyMap<Key, Audience>,
): readonly (readonly [Key, Audience])[] {
  return [...audiences].sort(([a, one], [b, other]) => other.readers - one.readers || compareText(a, b));
}
