/** Excel reads a file as UTF-8 only if it begins with this mark. */
const BYTE_ORDER_MARK = "\u{FEFF}";

/** Rows of cells in CSV (RFC 4180). */
export function formatTable(rows: Iterable<readonly string[]>): string {
  const parts = [BYTE_ORDER_MARK];
  for (const row of rows) parts.push(row.map(formatCell).join(","), "\r\n");
  return parts.join("");
}

/**
 * Text that a spreadsheet may run as a formula, on the first line of a cell or after empty lines. Some read fullwidth signs (U+FF1D and
 * others) as the narrow ones. A text with apostrophes before it is included: otherwise an editor's `'=a` could not be distinguished from a
 * marked `=a`.
 */
const FORMULA = /^'*(?:[\t\r]|\n*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;

/** A number, which is not a formula. */
const NUMBER = /^-\d+(?:\.\d+)?(?:e[+-]\d+)?$/;

/**
 * A cell, in quotes if CSV requires them. A text that a spreadsheet would run as a formula gets an apostrophe, with which spreadsheets mark
 * text. Readers can remove it unambiguously: a cell of apostrophes and a formula has one apostrophe too many.
 */
function formatCell(text: string): string {
  if (text === "") return text;
  const harmless = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
