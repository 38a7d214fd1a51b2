import { parse } from "csv-parse/sync";
import { message } from "../message.ts";
import { readText } from "../read-source-file.ts";
import { ImportError, type Source } from "../source.ts";
import { readTable } from "./table/read-table.ts";
import type { Table } from "./table/table.ts";

/** A table with a row for each item or event, as spreadsheets export it. The first row has the names of the columns. */
export const csv: Source = {
  name: "csv",
  expects: "FILE",
  hasColumns: true,
  read: async (file, options) => readTable(parseTable(file, readText(file)), options),
};

/** Reads a table (RFC 4180, also with semicolons, bars or tabs). A column without a unique name gets one. */
export function parseTable(file: string, text: string): Table {
  try {
    const [head = [], ...rows] = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      skip_empty_lines: true,
      max_record_size: 5_000_000,
    });
    const columns = uniqueNames(head);
    return {
      file,
      columns,
      rows: rows.map((row, index) => ({
        cells: Object.fromEntries(columns.map((name, at) => [name, row[at]?.trim() ?? ""])),
        place: `row ${index + 2}`,
      })),
    };
  } catch (error) {
    const [reason = ""] = error instanceof Error ? error.message.split("\n") : [];
    throw new ImportError(message("import-table-wrong", { file, reason }));
  }
}

function uniqueNames(head: readonly string[]): readonly string[] {
  const names = head.map((name, index) => name.trim() || `column ${index + 1}`);
  const firstOf = new Map(names.map((name, index) => [name, index] as const).toReversed());
  return names.map((name, index) => (firstOf.get(name) === index ? name : `${name} (${index + 1})`));
}

/** Spreadsheets in many languages separate by semicolons. */
function delimiterOf(text: string): string {
  const [head = ""] = text.split("\n", 1);
  const count = (mark: string): number => head.split(mark).length;
  return [",", ";", "|", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
