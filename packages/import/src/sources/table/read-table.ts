import { parseEventTime } from "../../../../../scripts/i18n/index.ts";
import { message } from "../../message.ts";
import { ImportError, type Note, type SourceContents, type SourceEvent, type SourceOptions } from "../../source.ts";
import { EVENT_COLUMNS, EVENT_NAMES, ITEM_COLUMNS, ITEM_NAMES } from "./columns.ts";
import { areDates, orderOf } from "./dates.ts";
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
  const refuse = () => refuseUndated(table, columnOf, as === "items" ? "date" : "start", options);
  if (as === "items") {
    const items = table.rows.map((row) => itemOfRow(row, reader, { file: table.file, options }));
    if (options.undated !== true && items.every(({ date }) => date === undefined)) refuse();
    return { ...about, items };
  }
  const events = table.rows.map((row) => ({ event: eventOfRow(row, reader, options), reasons: row.unfinished ?? [] }));
  if (!events.some(({ event }) => hasDate(event))) refuse();
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

function hasDate({ times }: SourceEvent): boolean {
  return times !== undefined && (!("start" in times) || parseEventTime(times.start) !== undefined);
}

/** Ends an import that would leave out every row, with one sentence for all of them. */
function refuseUndated(
  { file, columns, rows }: Table,
  columnOf: ReadonlyMap<string, string>,
  field: string,
  { timeZone }: SourceOptions,
): void {
  if (rows.length === 0) return;
  const own = columnOf.get(field);
  const valuesOf = (column: string) => rows.map(({ cells }) => textOf(cells[column]));
  const [value] = own === undefined ? [] : valuesOf(own).filter(Boolean);
  const others = columns.filter((column) => column !== own && areDates(valuesOf(column), timeZone));
  const [first] = others;
  if (first !== undefined)
    throw new ImportError(message("import-table-dates", { file, columns: others, example: `--map ${field}=${first}` }));
  if (own !== undefined && value !== undefined)
    throw new ImportError(message("import-table-dates-unread", { file, column: own, value: value.slice(0, 60) }));
  throw new ImportError(message("import-table-undated", { file, field }));
}
