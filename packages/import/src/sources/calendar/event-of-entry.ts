import type ICAL from "ical.js";
import { defined } from "../../../../../scripts/diagnostics/index.ts";
import { type Day, isLocalMinute, parseEventTime, type TimeZone } from "../../../../../scripts/i18n/index.ts";
import { plainLine } from "../../html/document.ts";
import { message } from "../../message.ts";
import { partMailboxes } from "../../people.ts";
import type { Note, SourceEvent, SourceTimes } from "../../source.ts";
import type { CalendarWork } from "./calendar-work.ts";
import { type Clocks, clocksOf, textOf, zoneNameOf } from "./clocks.ts";
import { MENDED } from "./read-calendar.ts";
import { differencesOf, type Entry, type Expanded, expand } from "./series.ts";

/** The inputs for reading an entry. */
export interface EntryContext {
  readonly calendar: ICAL.Component;
  /** The time zone of the publication. */
  readonly timeZone: TimeZone;
  /** The day until which the dates of an endless series go. */
  readonly horizon: Day;
  readonly work: CalendarWork;
}

/** An entry of a calendar as an event. Parts that an event can't have are in `others`, or in the notes. */
export function eventOfEntry(entry: Entry, context: EntryContext): SourceEvent {
  const { main, changes } = entry;
  const { calendar, timeZone, horizon, work } = context;
  const start = main.getFirstProperty("dtstart");
  const clocks = start === null ? undefined : clocksOf(start, calendar, timeZone);
  const expanded = clocks === undefined ? NO_TIMES : expand(entry, clocks, horizon, work);
  const { times, isCancelled: hasNoDates } = expanded;
  const status = hasNoDates ? "cancelled" : statusOf(main, calendar);
  const { place, online, rest } = placeOf(main);
  const organizer = organizerOf(main);
  const description = descriptionOf(main);
  const differences = changes.map((change) => [textOf(change, "recurrence-id"), differencesOf(main, change)] as const);
  const other = differences.filter(([, fields]) => Object.keys(fields).length > 0);
  const others = { ...othersOf(main), ...rest, ...description.others };
  const people = main.getAllProperties("attendee").length;
  return {
    id: idOf(main),
    name: plainOf(main, "summary"),
    ...defined({ language: languageOf(main), times, place, online, status, url: addressIn(textOf(main, "url")) }),
    ...defined({ timeZone: hasHours(times) ? clocks?.zone : undefined }),
    ...defined({ organizer: organizer.organizer, description: description.text }),
    ...(Object.keys(others).length + other.length === 0
      ? {}
      : { others: { ...others, ...(other.length === 0 ? {} : { "RECURRENCE-ID": Object.fromEntries(other) }) } }),
    notes: [
      ...(status === "cancelled" ? [[message("import-event-cancelled")]] : []),
      ...mendedNotes(main),
      ...(hasHours(times) && clocks !== undefined && start !== null ? zoneNotes(clocks, zoneNameOf(start)) : []),
      ...expanded.notes,
      ...other.map(
        ([date, fields]): Note => [message("import-event-date-other", { date, fields: Object.keys(fields) })],
      ),
      ...description.notes,
      ...organizer.notes,
      ...(people === 0 ? [] : [[message("import-event-people", { count: people })]]),
    ],
  };
}

const NO_TIMES: Expanded = { times: undefined, notes: [], isCancelled: false };

/** The id of an entry in its calendar; for an entry for a single date, the id includes the date. */
export function idOf(entry: ICAL.Component): string {
  const [uid, date] = [textOf(entry, "uid"), textOf(entry, "recurrence-id")];
  const name = uid === "" ? `${textOf(entry, "summary")} ${textOf(entry, "dtstart")}`.trim() : uid;
  return date === "" ? name : `${name} ${date}`;
}

function hasHours(times: SourceTimes | undefined): boolean {
  const starts = times === undefined ? [] : "start" in times ? [times.start] : times.dates;
  return starts.some((each) => {
    const time = parseEventTime(typeof each === "string" ? each : each.start);
    return time !== undefined && isLocalMinute(time);
  });
}

/** Notes on times that were one slip away from the form of calendars. */
function mendedNotes(main: ICAL.Component): readonly Note[] {
  return main.getAllProperties(MENDED).map((property) => {
    const [written = "", date = ""] = String(property.getFirstValue()).split(" → ");
    return [message("import-date-mended", { written, date })];
  });
}

/** The text of a property, with the characters that programs for the web write as `&nbsp;` or `&amp;`. */
function plainOf(main: ICAL.Component, name: string): string {
  const text = textOf(main, name);
  return ENTITY.test(text) ? plainLine(text) : text;
}

const ENTITY = /&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,6});/i;

function zoneNotes({ origin, zone }: Clocks, written: string): readonly Note[] {
  if (origin === "none") return [[message("import-event-floating", { zone })]];
  return origin === "unnamed" ? [[message("import-event-zone", { written, zone })]] : [];
}

/** A calendar that is sent to cancel its entries has the method CANCEL (RFC 5546). */
function statusOf(main: ICAL.Component, calendar: ICAL.Component): string | undefined {
  const written = textOf(main, "status").toLowerCase();
  if (written === "cancelled" || /^cancel$/i.test(textOf(calendar, "method"))) return "cancelled";
  return written === "" || written === "confirmed" ? undefined : written;
}

function languageOf(main: ICAL.Component): string | undefined {
  const language: unknown = main.getFirstProperty("summary")?.getFirstParameter("language");
  return typeof language === "string" ? language : undefined;
}

/** The place of an event, and the address for online participants: the first address that is declared as one, or is in the place. */
function placeOf(main: ICAL.Component) {
  const location = plainOf(main, "location");
  const inPlace = firstAddressIn(location);
  const place = location
    .replace(inPlace, "")
    .replace(/[(<[]\s*[)>\]]/, "")
    .replaceAll(/^[\s,;:–—-]+|(?<![\s,;:–—(-])[\s,;:–—(-]+$/g, "");
  const names = main.getAllProperties().flatMap(({ name }) => (ONLINE.test(name) ? name : []));
  const said = [...new Set(names)].flatMap((name) =>
    main.getAllProperties(name).map((property) => [name, String(property.getFirstValue())] as const),
  );
  const addresses = [...said, ["location", inPlace] as const].filter(([, address]) => addressIn(address) !== undefined);
  const online = addressIn(addresses[0]?.[1] ?? "");
  const left = [...said, ["location", inPlace] as const].filter(
    ([, address]) => address !== "" && address.trim() !== online,
  );
  return { place: place === "" ? undefined : place, online, rest: namedOnce(left) };
}

/** The first address in a text, without the marks behind it; empty if there is none. */
function firstAddressIn(text: string): string {
  const ends = text
    .split(/\s+/)
    .map((word) => word.slice(Math.max(...["<", ">", '"'].map((mark) => word.lastIndexOf(mark))) + 1));
  const found = ends.map((end) => end.slice(end.search(/https?:\/\/|$/i))).find((address) => address !== "");
  return found?.replace(/(?<![.,;)])[.,;)]+$/, "") ?? "";
}

/** Values by names; a repeated name gets a number. */
function namedOnce(all: readonly (readonly [name: string, value: string])[]): Readonly<Record<string, string>> {
  const seen = new Set<string>();
  return Object.fromEntries(
    all.map(([name, value], index) => {
      const isFirst = !seen.has(name);
      seen.add(name);
      return [isFirst ? name.toUpperCase() : `${name.toUpperCase()} ${index + 1}`, value] as const;
    }),
  );
}

/** RFC 7986, and the earlier properties of Google and Microsoft. */
const ONLINE =
  /^(?:conference|x-google-conference|x-microsoft-skypeteamsmeetingurl|x-microsoft-onlinemeetingexternallink)$/;

function addressIn(text: string): string | undefined {
  return /^https?:\/\//i.test(text.trim()) && URL.canParse(text.trim()) ? text.trim() : undefined;
}

/** The name of the organizer, and the address of its page. Email addresses are not names, and are not published. */
function organizerOf(main: ICAL.Component): {
  readonly organizer?: SourceEvent["organizer"];
  readonly notes: readonly Note[];
} {
  const property = main.getFirstProperty("organizer");
  if (property === null) return { notes: [] };
  const written: unknown = property.getFirstParameter("cn");
  const value = String(property.getFirstValue()).trim();
  const url = addressIn(value);
  const address = value.replace(/^mailto:/i, "");
  // Programs that know no address write the name in its place.
  const isName = url === undefined && !/@|^[a-z][a-z\d+.-]*:/i.test(value);
  const name = typeof written === "string" ? written.trim().replaceAll(/^["']|["']$/g, "") : "";
  const person = partMailboxes(name === "" && isName ? value : name);
  const notes = [...new Set([isName || url !== undefined ? "" : address, ...person.mailboxes])].flatMap((each) =>
    each === "" ? [] : [[message("import-event-organizer", { address: each })]],
  );
  const named = person.name === "" ? undefined : { name: plainLine(person.name), ...defined({ url }) };
  return { notes, ...defined({ organizer: named }) };
}

/** The description without formatting, which Google's calendars have as HTML. It is set aside as it was. */
function descriptionOf(main: ICAL.Component): {
  readonly text: string | undefined;
  readonly notes: readonly Note[];
  readonly others: Readonly<Record<string, string>>;
} {
  const written = textOf(main, "description");
  if (!/<\/?(?:a|b|br|div|em|font|h\d|html|i|li|ol|p|span|strong|table|u|ul)\b[^<>]*>/i.test(written))
    return { text: plainOf(main, "description") || undefined, notes: [], others: {} };
  const text = plainLine(written);
  return { text, notes: [[message("import-event-formatting")]], others: { DESCRIPTION: written } };
}

/** Properties without a field of events, by their names in the calendar. */
function othersOf(main: ICAL.Component): Readonly<Record<string, string>> {
  const seen = new Set<string>();
  const properties = main.getAllProperties().flatMap((property): readonly (readonly [string, string])[] => {
    const { name } = property;
    const isRepeated = seen.has(name);
    seen.add(name);
    const value = property.getValues().map(String).join(", ").trim();
    const isRead = (READ.has(name) && !isRepeated) || LISTS.has(name) || ONLINE.test(name) || TECHNICAL.test(name);
    const isAddress = name !== "url" || addressIn(value) !== undefined;
    return value === "" || (isRead && isAddress) ? [] : [[name, value]];
  });
  const parts = main.getAllSubcomponents().map((part) => [part.name, part.toString()] as const);
  return namedOnce([...properties, ...parts]);
}

const READ: ReadonlySet<string> = new Set([
  "summary",
  "description",
  "location",
  "url",
  "organizer",
  "status",
  "recurrence-id",
  "dtstart",
  "dtend",
  "duration",
]);

/** Properties that may occur several times. */
const LISTS: ReadonlySet<string> = new Set(["rrule", "rdate", "exdate", "attendee"]);

/** Properties without words for readers: names, versions and states of programs. */
const TECHNICAL =
  /^(?:uid|dtstamp|created|last-modified|sequence|transp|priority|class|color|x-mended|x-(?:apple|mozilla|moz|ms|microsoft|outlook|google|lic|lotus|funambol|evolution|kde)-.*)$/;
