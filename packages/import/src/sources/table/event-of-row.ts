import { defined } from "../../../../../scripts/diagnostics/index.ts";
import { isLocalMinute, parseEventTime } from "../../../../../scripts/i18n/index.ts";
import { plainLine } from "../../html/document.ts";
import { message } from "../../message.ts";
import { partMailboxes } from "../../people.ts";
import { declaredIn, type SourceEvent, type SourceOptions } from "../../source.ts";
import { readTime, type Times, withHours } from "./dates.ts";
import { foldColumn } from "./field-columns.ts";
import { joined } from "./item-of-row.ts";
import { type Row, type RowReader, textOf } from "./table.ts";

/** The event of a row. */
export function eventOfRow(
  row: Row,
  { cell, order }: RowReader,
  { timeZone: otherwise, declaredOfEvents = [] }: SourceOptions,
): SourceEvent {
  const value = (field: string): string | undefined => textOf(cell(row, field)) || undefined;
  const plain = (field: string) => (value(field) === undefined ? undefined : plainLine(value(field) ?? ""));
  const zone = value("time zone") ?? otherwise;
  const read = ["start", "end"].map((field) => {
    const written = value(field);
    const { value: time, notes } = readTime(written ?? "", { order: order(field), timeZone: zone });
    return { time: time ?? written, notes };
  });
  const [first, last] = read;
  const days: Times = { start: first?.time, end: last?.time, notes: read.flatMap(({ notes }) => notes) };
  const { start, end, notes } = withHours(days, { startHour: value("start hour"), endHour: value("end hour") });
  const time = start === undefined ? undefined : parseEventTime(start);
  const { organizer, left } = organizerOf(value("organizer"), value("organizer url"));
  const status = value("status");
  return {
    id: value("id") ?? value("url") ?? row.place,
    name: plain("name") ?? "",
    ...defined({ language: value("language"), place: plain("place"), country: value("country") }),
    ...(start === undefined ? {} : { times: { start, ...(end === undefined || end === start ? {} : { end }) } }),
    ...(time !== undefined && isLocalMinute(time) ? { timeZone: zone } : {}),
    ...defined({ online: value("online"), url: value("url"), description: plain("description") }),
    ...defined({ organizer }),
    ...(status === undefined ? {} : { status: STATUSES.get(foldColumn(status)) ?? status }),
    ...declaredIn(declaredOfEvents, (name) => joined(cell(row, name))),
    notes: [...notes, ...left.map((address) => [message("import-event-organizer", { address })])],
  };
}

/** The name and link of an organizer, and the email addresses with them, which are not published. */
function organizerOf(
  written = "",
  link = "",
): {
  readonly organizer: SourceEvent["organizer"];
  readonly left: readonly string[];
} {
  const [person, page] = [partMailboxes(written), partMailboxes(link)];
  const name = plainLine(person.name);
  const left = [...new Set([...person.mailboxes, ...page.mailboxes])];
  return { organizer: name === "" ? undefined : { name, ...defined({ url: page.name || undefined }) }, left };
}

const STATUSES: ReadonlyMap<string, string> = new Map([
  ...["cancelled", "canceled", "cancelado", "cancelada", "suspendido", "suspendida", "annule", "annulee"].map(
    (word) => [word, "cancelled"] as const,
  ),
  ...["tentative", "provisional", "por confirmar", "provisorio", "a confirmar", "provisoire", "a confirmer"].map(
    (word) => [word, "tentative"] as const,
  ),
  ...["confirmed", "confirmado", "confirmada", "confirme", "confirmee"].map((word) => [word, "confirmed"] as const),
]);
