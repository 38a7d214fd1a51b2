import type { Address } from "../../content/addresses.ts";
import type { DataRecord } from "./data-field.ts";
import type { OwnFields } from "./own-fields.ts";

/*
 * The data in the files of open data.
 */

/** A JSON file: records of one kind, and the publication and licence of all of them. */
export interface DataFileView {
  readonly kind: "data-json";
  readonly address: Address;
  /** The URL of its JSON Schema. */
  readonly schema: string;
  readonly publication: string;
  readonly licence?: string;
  /** The name of the member that has the records. */
  readonly list: DataList;
  readonly records: readonly DataRecord[];
}

/** The items as a table, for spreadsheets. */
export interface DataTableView {
  readonly kind: "data-csv";
  readonly address: Address;
  /** Each item is a row. Each language has its own columns. */
  readonly languages: readonly string[];
  readonly own: OwnFields;
  readonly records: readonly DataRecord[];
}

/** The JSON Schema (draft 2020-12) of a file of open data. */
export interface DataSchemaView {
  readonly kind: "data-schema";
  readonly address: Address;
  /** Its own URL, which is its `$id`. */
  readonly id: string;
  readonly list: DataList;
  readonly own: OwnFields;
}

export type DataList = "items" | "bulletins" | "events";
