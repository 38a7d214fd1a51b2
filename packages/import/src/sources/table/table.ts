import type { Note } from "../../source.ts";
import type { DateOrder } from "./dates.ts";

/** The value of a column in a table for an item or event: a text, or several. */
export type Cell = string | readonly string[];

/** A row of a table. */
export interface Row {
  /** By the names of the columns in the source. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** Where it is in the source, which is its id if it has no other. */
  readonly place: string;
  /** The reasons why the result can't be published as it is. */
  readonly unfinished?: readonly Note[];
}

/** A source with columns: a table of a spreadsheet, or objects with the same fields. */
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

/** The texts of a cell; parts of a single text are separated by semicolons or bars. */
export function listOf(cell: Cell | undefined): readonly string[] {
  const all = typeof cell === "string" ? cell.split(/[;|]/) : (cell ?? []);
  return all.map((each) => each.trim()).filter(Boolean);
}
