import { formatTable, type Phrase } from "../../../scripts/templates/index.ts";

/** A table of a report: the page, the PDF and the table for spreadsheets are made of the same ones, so that they agree. */
export interface ReportTable {
  /** Its name in the table for spreadsheets, and the id of its heading. */
  readonly name: string;
  readonly title: Phrase;
  /** What a row is: "Country". */
  readonly column: string;
  readonly measures: readonly Measure[];
  readonly rows: readonly ReportRow[];
  /** False where its rows count things of several kinds. */
  readonly hasBars?: false;
  /** What its figures mean, where they do not say so themselves. */
  readonly note?: string;
}

/** What a column of a table counts. */
export interface Measure {
  /** Its name in the table for spreadsheets. */
  readonly name: string;
  readonly title: string;
}

export interface ReportRow {
  /** What it is about, in no language. */
  readonly key: string;
  readonly name: Phrase;
  /** The URL of its page. */
  readonly url?: string;
  /** One for each measure. */
  readonly counts: readonly number[];
}

/** All figures of a report in CSV: a row for each. */
export function formatFigures(tables: readonly ReportTable[]): string {
  const rows = tables.flatMap(({ name, measures, rows: all }) =>
    all.flatMap((row) =>
      measures.map((measure, index) => [name, row.key, row.name.text, measure.name, String(row.counts[index] ?? 0)]),
    ),
  );
  return formatTable([["table", "key", "name", "measure", "count"], ...rows]);
}
