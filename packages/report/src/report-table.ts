import { formatTable, type Phrase } from "../../../scripts/templates/index.ts";

/** A table of a report: the page, the PDF and the table for spreadsheets are made from the same tables, so that they agree. */
export interface ReportTable {
  /** Its name in the table for spreadsheets, and the id of its heading. */
  readonly name: string;
  readonly title: Phrase;
  /** The kind of a row: "Country". */
  readonly column: string;
  readonly measures: readonly Measure[];
  readonly rows: readonly ReportRow[];
  /** False if its rows count different kinds of things. */
  readonly hasBars?: false;
  /** The meaning of its figures, if they need an explanation. */
  readonly note?: string;
}

/** The measure of a column in a table. */
export interface Measure {
  /** Its name in the table for spreadsheets. */
  readonly name: string;
  readonly title: string;
}

export interface ReportRow {
  /** Its subject, independent of language. */
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
