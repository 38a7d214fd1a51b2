import type { DataFileView, DataTableView } from "./data-view.ts";
import { itemColumns } from "./item-columns.ts";

/** Open data as JSON. Each record is one line, so that people can read the difference between two versions. */
export function formatDataFile({ schema, publication, licence, list, records }: DataFileView): string {
  const head = JSON.stringify({ $schema: schema, publication, licence });
  const lines = records.map((record) => JSON.stringify(record)).join(",\n");
  return `${head.slice(0, -1)},"${list}":[\n${lines}\n]}\n`;
}

/** Excel reads a file as UTF-8 only if it begins with this mark. */
const BYTE_ORDER_MARK = "\u{FEFF}";

/** Items as a table in CSV (RFC 4180). Each item is a row, and each language has its own columns. */
export function formatDataTable({ languages, records }: DataTableView): string {
  const columns = itemColumns(languages);
  const rows = [columns.map(({ name }) => name), ...records.map((record) => columns.map(({ cell }) => cell(record)))];
  return formatTable(rows);
}

/** Rows of cells in CSV (RFC 4180). */
export function formatTable(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(formatCell).join(",")}\r\n`).join("");
}

/**
 * What a spreadsheet may run as a formula, on the first line of a cell or after empty lines. Some take fullwidth signs (U+FF1D and
 * others) for the narrow ones. A text that has apostrophes before it belongs here too: otherwise nobody could tell `'=a`, as an editor
 * wrote it, from a marked `=a`.
 */
const FORMULA = /^'*(?:[\t\r]|\n*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;

/**
 * A cell, in quotes where CSV needs them. A text that a spreadsheet would run as a formula gets an apostrophe, with which
 * spreadsheets mark text. It is one that readers can take off again: a cell of apostrophes and a formula has one too many.
 */
function formatCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
