import type { Address } from "../../content/addresses.ts";
import type { CalendarDate, Day } from "../../i18n/day.ts";

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
  readonly records: readonly (ItemData | BulletinData | EventData)[];
}

/** The items as a table, for spreadsheets. */
export interface DataTableView {
  readonly kind: "data-csv";
  readonly address: Address;
  /** Each item is a row. Each language has its own columns. */
  readonly languages: readonly string[];
  readonly records: readonly ItemData[];
}

/** The JSON Schema (draft 2020-12) of a file of open data. */
export interface DataSchemaView {
  readonly kind: "data-schema";
  readonly address: Address;
  /** Its own URL, which is its `$id`. */
  readonly id: string;
  readonly list: DataList;
}

export type DataList = "items" | "bulletins" | "events";

/** Texts or URLs by language tag. */
export type ByLanguage<Value = string> = Readonly<Record<string, Value>>;

export interface ItemData {
  /** The bulletin's folder and the file's name, which never change. */
  readonly id: string;
  readonly bulletin: string;
  readonly date: CalendarDate;
  /** The main one. */
  readonly topic?: string;
  /** All of them, the main one first. */
  readonly topics: readonly string[];
  readonly countries: readonly string[];
  /** The main one. */
  readonly event?: string;
  /** All of them, the main one first. */
  readonly events: readonly string[];
  /** The language of the original. */
  readonly original: string;
  readonly texts: ByLanguage<ItemTextData>;
}

export interface ItemTextData {
  readonly title: string;
  readonly summary?: string;
  readonly url: string;
  readonly place?: string;
  readonly byline?: readonly AuthorData[];
  readonly updated?: Day;
}

export interface AuthorData {
  readonly name: string;
  readonly role?: string;
  readonly url?: string;
}

export interface BulletinData {
  readonly id: string;
  readonly number?: number;
  readonly lead?: string;
  /** In the bulletin's order. */
  readonly items: readonly string[];
  readonly agenda: readonly string[];
  readonly urls: ByLanguage;
}

export interface EventData {
  readonly id: string;
  readonly names: ByLanguage;
  readonly start: Day;
  readonly end: Day;
  readonly places?: ByLanguage;
  readonly country?: string;
  readonly status: string;
  readonly updated?: Day;
  readonly website?: string;
  readonly urls: ByLanguage;
}
