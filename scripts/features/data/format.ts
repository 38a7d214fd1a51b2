import { formatTable } from "../../editions/format-csv.ts";
import type { DataRecord } from "./data-field.ts";
import type { DataFileView, DataTableView } from "./data-view.ts";
import { itemColumns } from "./item-columns.ts";

/** A view whose records are made one after the other. */
type Streamed<V extends DataFileView | DataTableView> = Omit<V, "records"> & { readonly records: Iterable<DataRecord> };

/**
 * Open data as JSON. Each record is one line, so that people can read the difference between two versions. All is concatenated at once:
 * each copy of a large publication takes a hundred megabytes.
 */
export function formatDataFile({ schema, publication, licence, list, records }: Streamed<DataFileView>): string {
  const head = JSON.stringify({ $schema: schema, publication, licence });
  const parts = [`${head.slice(0, -1)},"${list}":[\n`];
  let separator = "";
  for (const record of records) {
    parts.push(separator, JSON.stringify(record));
    separator = ",\n";
  }
  parts.push("\n]}\n");
  return parts.join("");
}

/** Items as a table in CSV (RFC 4180). Each item is a row, and each language has its own columns. */
export function formatDataTable({ languages, own, records }: Streamed<DataTableView>): string {
  const columns = itemColumns(languages, own);
  function* rows(): Iterable<readonly string[]> {
    yield columns.map(({ name }) => name);
    for (const record of records) yield columns.map(({ cell }) => cell(record));
  }
  return formatTable(rows());
}
