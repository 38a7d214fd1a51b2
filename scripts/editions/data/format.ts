import type { DataFileView, DataTableView, ItemData } from "./data-view.ts";

/** Open data as JSON, a record a line, so that a difference between two days can be read. */
export function formatDataFile({ schema, publication, licence, list, records }: DataFileView): string {
  const head = JSON.stringify({ $schema: schema, publication, licence });
  const lines = records.map((record) => JSON.stringify(record)).join(",\n");
  return `${head.slice(0, -1)},"${list}":[\n${lines}\n]}\n`;
}

/** Excel reads a file as UTF-8 only when it begins with this. */
const BYTE_ORDER_MARK = "\u{FEFF}";

/** Items as a table (RFC 4180): a row an item, the texts of each language in columns of their own. */
export function formatDataTable({ languages, records }: DataTableView): string {
  const names = ["id", "bulletin", "date", "topic", "countries", "event", "original"];
  const texts = languages.flatMap((language) => ["title", "summary", "url"].map((name) => `${name}_${language}`));
  const rows = [[...names, ...texts], ...records.map((record) => cellsOf(record, languages))];
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(formatCell).join(",")}\r\n`).join("");
}

function cellsOf(item: ItemData, languages: readonly string[]): readonly string[] {
  const { id, bulletin, date, topic, countries, event = "", original, texts } = item;
  return [
    ...[id, bulletin, date, topic, countries.join(" "), event, original],
    ...languages.flatMap((language) => {
      const text = texts[language];
      return text === undefined ? ["", "", ""] : [text.title, text.summary, text.url];
    }),
  ];
}

/**
 * A cell, in quotes where it must be. What a spreadsheet would take for a formula gets an apostrophe before it, which
 * spreadsheets take for "this is text": a title is no program.
 */
function formatCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
