import { formatTable } from "../../editions/format-csv.ts";
import type { DataFileView, DataTableView } from "./data-view.ts";
import { itemColumns } from "./item-columns.ts";

/** Open data as JSON. Each record is one line, so that people can read the difference between two versions. */
export function formatDataFile({ schema, publication, licence, list, records }: DataFileView): string {
  const head = JSON.stringify({ $schema: schema, publication, licence });
  const lines = records.map((record) => JSON.stringify(record)).join(",\n");
  return `${head.slice(0, -1)},"${list}":[\n${lines}\n]}\n`;
}

/** Items as a table in CSV (RFC 4180). Each item is a row, and each language has its own columns. */
export function formatDataTable({ languages, own, records }: DataTableView): string {
  const columns = itemColumns(languages, own);
  const rows = [columns.map(({ name }) => name), ...records.map((record) => columns.map(({ cell }) => cell(record)))];
  return formatTable(rows);
}
