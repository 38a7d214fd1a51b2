import { message } from "../../message.ts";
import type { Note, SourceContents, SourceOptions } from "../../source.ts";
import { EVENT_COLUMNS, EVENT_NAMES, ITEM_COLUMNS, ITEM_NAMES } from "./columns.ts";
import { orderOf } from "./dates.ts";
import { eventOfRow } from "./event-of-row.ts";
import { findColumns } from "./field-columns.ts";
import { itemOfRow } from "./item-of-row.ts";
import { type Row, type RowReader, type Table, textOf } from "./table.ts";

/** The items or events of a table. */
export function readTable(table: Table, options: SourceOptions): SourceContents {
  const { mapping, as = "items", declared = [], declaredOfEvents = [] } = options;
  const known =
    as === "items"
      ? { fields: ITEM_COLUMNS, names: ITEM_NAMES, needed: "title", declared }
      : { fields: EVENT_COLUMNS, names: EVENT_NAMES, needed: "name", declared: declaredOfEvents };
  const { columnOf, notes } = findColumns(table, known, mapping);
  const cell = (row: Row, field: string) => {
    const column = columnOf.get(field);
    return column === undefined ? undefined : row.cells[column];
  };
  const orders = new Map(
    ["date", "start", "end"].map((field) => [field, orderOf(table.rows.map((row) => textOf(cell(row, field))))]),
  );
  const reader: RowReader = { cell, order: (field) => orders.get(field) ?? "unknown" };
  const said = [...orders].flatMap(([field, order]): readonly Note[] => {
    const column = columnOf.get(field);
    if (column === undefined || order === "unknown") return [];
    return [[message(order === "day first" ? "import-days-first" : "import-months-first", { column })]];
  });
  const about = { notes: [...notes, ...said] };
  if (as === "items")
    return { ...about, items: table.rows.map((row) => itemOfRow(row, reader, { file: table.file, options })) };
  const events = table.rows.map((row) => ({ event: eventOfRow(row, reader, options), reasons: row.unfinished ?? [] }));
  return {
    ...about,
    items: [],
    events: events.flatMap(({ event, reasons }) => (reasons.length === 0 ? [event] : [])),
    // An event is never a draft, so events that their source has not published are skipped.
    skipped: events.flatMap(({ event: { id, name }, reasons }) =>
      reasons.length === 0 ? [] : [{ item: { id, title: name }, reason: reasons.flat() }],
    ),
  };
}
