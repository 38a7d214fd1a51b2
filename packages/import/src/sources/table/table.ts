import type { Note } from "../../source.ts";
import type { DateOrder } from "./dates.ts";

/** What a table has for an item or event in a column: a text, or several. */
export type Cell = string | readonly string[];

/** A row of a table. */
export interface Row {
  /** By the names of the columns, as the source has them. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** Where it is in the source, which is its id if it has no other. */
  readonly place: string;
  /** Why what it becomes can't be published as it is. */
  readonly unfinished?: readonly Note[];
}

/** What has columns: a table of a spreadsheet, or objects with the same fields. */
export interface Table {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** Reads a row by fields. */
export interface RowReader {
  readonly cell: (row: Row, field: string) => Cell | undefined;
  /** The order of the dates of a field's column. */
  readonly order: (field: string) => DateOrder;
}

/** The text of a cell, without white space around it. */
export function textOf(cell: Cell | undefined): string {
  return (typeof cell === "string" ? cell : (cell ?? []).join(", ")).trim();
}

/** The texts of a cell; those of a single text are separated by semicolons or bars. */
export function listOf(cell: Cell | undefined): readonly string[] {
  const all = typeof cell === "string" ? cell.split(/[;|]/) : (cell ?? []);
  return all.map((each) => each.trim()).filter(Boolean);
}
