import type { FieldPath, UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { Message } from "../diagnostics/message.ts";
import { groupByEach } from "../group-by.ts";
import type { DayRange } from "../i18n/day.ts";
import { daysOf, readEventDates } from "../i18n/event-dates.ts";
import { inTimeZone, isLocalMinute, isUnknown, type LocalMinute, type TimeZone } from "../i18n/hours-of-event.ts";
import { overlaps } from "../i18n/range.ts";
import { type Content, type TextRecord, textsOf } from "../model/content.ts";
import { once } from "../once.ts";
import { isAboveItself } from "../schema/above-itself.ts";
import { writtenDates } from "../schema/fields/event-date-fields.ts";
import type { EventRecord } from "../schema/record.ts";
import { finderIn, namesOf, textsIn } from "./meant.ts";
import { message } from "./message.ts";
import { missingFieldError, type Rule, valueError } from "./rule.ts";

/** An event that an item, an agenda or another event refers to has a file. Suggestions also use the event's name in every language. */
export const knownEvent: Rule = {
  id: "known-event",
  *check(content) {
    const keys = new Set<string>(content.events.map(({ path }) => path.key));
    const finder = once(() => finderIn(namesOf(content.events.map(namesOfEvent))));
    for (const { file, field, key } of eventNames(content)) {
      if (keys.has(key)) continue;
      yield valueError("known-event", file, field, message("event-unknown", { event: key }), finder()(key));
    }
  },
};

function namesOfEvent({ path, fields }: EventRecord) {
  return { key: path.key, aliases: textsIn(fields.name) };
}

/** A reference of a file to an event. */
interface EventName {
  readonly file: string;
  readonly field: FieldPath;
  readonly key: string;
}

function* eventNames(content: Content): Iterable<EventName> {
  for (const { path, fields } of content.events)
    if (fields.partOf !== undefined) yield { file: path.file, field: ["partOf"], key: fields.partOf };
  for (const text of textsOf(content)) yield* namesInText(text);
}

function namesInText({ kind, path: { file }, fields }: TextRecord): readonly EventName[] {
  if (kind === "bulletin") return namesInList(file, "agenda", fields.agenda);
  if (kind !== "item") return NONE;
  const { event, events } = fields;
  const one = event === undefined ? NONE : [{ file, field: ["event"], key: event }];
  return events === undefined ? one : [...one, ...namesInList(file, "events", events)];
}

function namesInList(file: string, name: string, keys: readonly string[] = []): readonly EventName[] {
  return keys.map((key, index) => ({ file, field: [name, index], key }));
}

const NONE: readonly EventName[] = [];

/** An event is not a part of itself, nor of one of its parts. */
export const partOfEvent: Rule = {
  id: "part-of-event",
  *check({ events }) {
    const wholes = new Map<string, string | undefined>(events.map(({ path, fields }) => [path.key, fields.partOf]));
    for (const { path, fields } of events) {
      if (fields.partOf === undefined || !isAboveItself(path.key, wholes)) continue;
      yield valueError("part-of-event", path.file, ["partOf"], message("event-above-itself", { event: path.key }));
    }
  },
};

/** The hours of an event have a time zone, its own or the publication's, in which they exist. */
export const eventTime: Rule = {
  id: "event-time",
  *check({ events, publication }) {
    if (publication === undefined || publication.faulty.includes("timeZone")) return;
    for (const event of events) yield* checkEvent(event, publication.fields.timeZone);
  },
};

function* checkEvent(
  { path: { file }, fields, faulty }: EventRecord,
  otherwise: TimeZone | undefined,
): Iterable<UnlocatedDiagnostic> {
  const minutes = writtenDates(fields).flatMap(({ start, end, startAt, endAt }) => [
    ...(isLocalMinute(start) ? [{ name: "start", minute: start, at: startAt }] : []),
    ...(end !== undefined && !isUnknown(end) && isLocalMinute(end) ? [{ name: "end", minute: end, at: endAt }] : []),
  ]);
  if (minutes.length === 0 || faulty.includes("timeZone")) return;
  const zone = fields.timeZone ?? otherwise;
  if (zone === undefined) {
    yield missingFieldError("event-time", file, ["timeZone"], message("zone-missing"));
    return;
  }
  for (const { name, minute, at } of minutes) {
    const skipped = skippedIn(zone, name, minute);
    if (skipped !== undefined) yield valueError("event-time", file, at, skipped);
  }
}

/** The fault of a minute that the clocks of a zone skip; undefined for a minute that they show. */
export function skippedIn(zone: TimeZone, field: string, minute: LocalMinute): Message | undefined {
  return inTimeZone(minute, zone) === undefined ? message("time-skipped", { field, time: minute, zone }) : undefined;
}

/** Two files with one name and common days are probably one event, written twice. */
export const uniqueEvent: Rule = {
  id: "unique-event",
  *check(content) {
    const named = groupByEach(content.events, ({ fields }) => [...new Set(textsIn(fields.name).map(foldName))]);
    const days = daysOfEvents(content);
    const reported = new Set<EventRecord>();
    for (const events of named.values()) {
      for (const [index, event] of events.entries()) {
        const twin = events.slice(0, index).find((other) => haveCommonDay(days.get(event), days.get(other)));
        if (twin === undefined || reported.has(event)) continue;
        reported.add(event);
        yield twinOf(event, twin);
      }
    }
  },
};

function twinOf({ path: { file } }: EventRecord, twin: EventRecord): UnlocatedDiagnostic {
  const words = message("event-doubled", { file: twin.path.file });
  return { ...valueError("unique-event", file, ["name"], words), severity: "warning" };
}

/** The days of each event, without dates that have errors. */
function daysOfEvents({ events, publication }: Content): ReadonlyMap<EventRecord, readonly DayRange[]> {
  const otherwise = publication?.fields.timeZone;
  return new Map(
    events.map((event) => {
      const dates = writtenDates(event.fields).map(({ start, end }) =>
        readEventDates(start, end, event.fields.timeZone ?? otherwise),
      );
      return [event, dates.flatMap((each) => (each === undefined ? [] : [daysOf(each)]))];
    }),
  );
}

function haveCommonDay(some: readonly DayRange[] = [], others: readonly DayRange[] = []): boolean {
  return some.some((range) => others.some((other) => overlaps(range, other)));
}

/** A name without differences of case and spaces. */
function foldName(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}
