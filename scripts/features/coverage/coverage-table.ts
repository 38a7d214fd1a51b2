import type { Address } from "../../content/addresses.ts";
import type { VocabularyName } from "../../content/content-path.ts";
import { formatTable } from "../../editions/format-csv.ts";
import { canonicalTag } from "../../i18n/language-tag.ts";
import type { Messages } from "../../i18n/messages.ts";
import type { Route } from "../../site/route.ts";
import { type LocalizedSite, languageName, phrase } from "../../site/site-inputs.ts";
import { countryIn } from "../../site/view-places.ts";
import { vocabulariesWithPages } from "../../site/view-terms.ts";
import { shown } from "../../site/visible.ts";
import { type Quarters, tallyOf, valuesOfTally } from "./coverage-tally.ts";

/** The numbers of the pages of coverage, as a table for spreadsheets: a row for each quarter in which something has items. */
export interface CoverageTableView {
  readonly kind: "coverage-csv";
  readonly address: Address;
  readonly rows: readonly CoverageTableRow[];
}

/** A row: a subject with items in a quarter, and their number. */
export interface CoverageTableRow {
  readonly list: "countries" | "languages" | VocabularyName;
  /** The code of the country, the key of the topic or term, or the tag of the language. */
  readonly key: string;
  readonly name: string;
  /** `2021-Q4` */
  readonly quarter: string;
  readonly items: number;
}

/** The columns, and the key of the interface text that explains each. */
export const COVERAGE_COLUMNS: readonly {
  readonly name: keyof CoverageTableRow;
  readonly meaning: keyof Messages["data"]["fields"];
}[] = [
  { name: "list", meaning: "coverageList" },
  { name: "key", meaning: "coverageKey" },
  { name: "name", meaning: "coverageName" },
  { name: "quarter", meaning: "quarter" },
  { name: "items", meaning: "count" },
];

/** The table of coverage, with names in the language of the site. */
export function coverageTableRoutes(site: LocalizedSite): readonly Route<CoverageTableView>[] {
  const vocabularies = vocabulariesWithPages(site);
  const tally = tallyOf(
    shown(site, site.publication.items),
    vocabularies.map(({ name }) => name),
  );
  const kind = "coverage-csv";
  const address = site.addresses.coverageTable(site.language);
  const rows = (): readonly CoverageTableRow[] => {
    return [
      ...rowsOf("countries", tally.countries, (code) => [code, countryIn(site, code)]),
      ...vocabularies.flatMap(({ name, terms }) => {
        const labels = new Map<string, string>(
          terms.map(({ record: { key, label } }) => [key, phrase(site, label).text]),
        );
        return rowsOf(name, tally.terms.get(name) ?? new Map(), (key) => [key, labels.get(key) ?? key]);
      }),
      ...rowsOf("languages", tally.languages, (tag) => [canonicalTag(tag), languageName(site, tag)]),
    ];
  };
  const view = () => ({ kind, address, rows: rows() }) as const;
  return [{ kind, address, dependencies: { values: valuesOfTally(tally) }, view, text: () => formatCoverage(rows()) }];
}

function rowsOf<Key extends string>(
  list: CoverageTableRow["list"],
  counts: ReadonlyMap<Key, Quarters>,
  describe: (key: Key) => readonly [key: string, name: string],
): readonly CoverageTableRow[] {
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.flatMap(([each, quarters]) => {
    const [key, name] = describe(each);
    return [...quarters].reverse().map(([quarter, { items }]) => ({ list, key, name, quarter, items }));
  });
}

function formatCoverage(rows: readonly CoverageTableRow[]): string {
  const names = COVERAGE_COLUMNS.map(({ name }) => name);
  return formatTable([names, ...rows.map((row) => names.map((name) => String(row[name])))]);
}
