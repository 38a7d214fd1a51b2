/** Excel reads a file as UTF-8 only if it begins with this mark. */
const BYTE_ORDER_MARK = "\u{FEFF}";

/** Rows of cells in CSV (RFC 4180). */
export function formatTable(rows: Iterable<readonly string[]>): string {
  const parts = [BYTE_ORDER_MARK];
  for (const row of rows) parts.push(row.map(formatCell).join(","), "\r\n");
  return parts.join("");
}

/**
 * What a spreadsheet may run as a formula, on the first line of a cell or after empty lines. Some take fullwidth signs (U+FF1D and
 * others) for the narrow ones. A text that has apostrophes before it belongs here too: otherwise nobody could tell `'=a`, as an editor
 * wrote it, from a marked `=a`.
 */
const FORMULA = /^'*(?:[\t\r]|\n*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;

/** A number, which is no formula. */
const NUMBER = /^-\d+(?:\.\d+)?(?:e[+-]\d+)?$/;

/**
 * A cell, in quotes where CSV needs them. A text that a spreadsheet would run as a formula gets an apostrophe, with which
 * spreadsheets mark text. It is one that readers can take off again: a cell of apostrophes and a formula has one too many.
 */
function formatCell(text: string): string {
  if (text === "") return text;
  const harmless = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
