import type { FieldPath, UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { Message } from "../../diagnostics/message.ts";
import { type EventTime, isLocalMinute, precisionOf } from "../../i18n/hours-of-event.ts";
import type { CountryCode } from "../../i18n/language-tag.ts";
import type { Localized } from "../../i18n/localized.ts";
import { message } from "../message.ts";
import { checkOneOf } from "../one-or-several.ts";
import type { EventFields } from "./event-fields.ts";

/** A date of an event, as in its file. */
export interface WrittenDates {
  readonly start: EventTime;
  readonly end?: EventTime | "unknown" | undefined;
  /** The place of this date, if its file specifies one. */
  readonly place?: Localized | undefined;
  readonly country?: CountryCode | undefined;
  /** Where `start` is in the file, and where `end` is. */
  readonly startAt: FieldPath;
  readonly endAt: FieldPath;
}

/** The dates of an event in the order of its file; none while no date is known. */
export function writtenDates({ start, end, dates }: Partial<EventFields>): readonly WrittenDates[] {
  const single = { start, end, startAt: ["start"], endAt: ["end"] };
  const series = dates?.map((date, index) =>
    typeof date === "string"
      ? { start: date, end: undefined, startAt: ["dates", index], endAt: ["dates", index] }
      : { ...date, startAt: ["dates", index, "start"], endAt: ["dates", index, "end"] },
  );
  return (series ?? [single]).flatMap(({ start: first, ...others }) =>
    first === undefined || first === "unknown" ? [] : [{ start: first, ...others }],
  );
}

/** Checks the facts of an event that depend on each other, also if other fields have errors. */
export function checkEventFacts(
  file: string,
  fields: Partial<EventFields>,
  faulty: readonly string[],
): readonly UnlocatedDiagnostic[] {
  const { country, countries, organizer, organizers } = fields;
  const dates = writtenDates(fields);
  return [
    ...checkStart(file, fields, faulty),
    ...checkSeries(file, fields),
    ...dates.flatMap((each) => checkEnd(file, each)),
    ...dates.flatMap((each, index) => checkOrder(file, dates[index - 1], each)),
    ...checkOtherZones(file, fields, dates, faulty),
    ...checkOneOf(file, { rule: "event-dates", one: ["country", country], several: ["countries", countries] }),
    ...checkOneOf(file, { rule: "event-dates", one: ["organizer", organizer], several: ["organizers", organizers] }),
  ];
}

/** Days and months are the same in all time zones. While no date is known, hours may follow later. */
function checkOtherZones(
  file: string,
  { alsoIn, start }: Partial<EventFields>,
  dates: readonly WrittenDates[],
  faulty: readonly string[],
): readonly UnlocatedDiagnostic[] {
  if (alsoIn === undefined || start === "unknown" || faulty.includes("start") || faulty.includes("dates")) return [];
  if (dates.some((date) => isLocalMinute(date.start))) return [];
  return [error(file, ["alsoIn"], "key", message("zones-without-hours"))];
}

function checkStart(
  file: string,
  { start, end, dates }: Partial<EventFields>,
  faulty: readonly string[],
): readonly UnlocatedDiagnostic[] {
  if (start === "unknown" && end !== undefined) {
    return [error(file, ["end"], "key", message("end-of-unknown"))];
  }
  if (start !== undefined || dates !== undefined || faulty.includes("start") || faulty.includes("dates")) return [];
  const ref = { file, field: ["start"], part: "key" } as const;
  const words = { message: message("field-missing", { field: "start" }), remedy: message("write-time-or-dates") };
  return [{ rule: "required-field", severity: "error", ref, ...words }];
}

function checkSeries(file: string, { start, end, dates }: Partial<EventFields>): readonly UnlocatedDiagnostic[] {
  if (dates === undefined) return [];
  const beside = [...(start === undefined ? [] : ["start"]), ...(end === undefined ? [] : ["end"])];
  const unknown = dates.flatMap((date, index) => {
    if (typeof date === "string") return date === "unknown" ? [["dates", index]] : [];
    return date.start === "unknown" ? [["dates", index, "start"]] : [];
  });
  return [
    ...beside.map((name) => error(file, [name], "key", message("date-beside-dates", { name }))),
    ...unknown.map((field) => error(file, field, "value", message("dates-unknown"))),
  ];
}

/** An end has the precision of its start and does not come before it. A time lasts at least a minute. */
function checkEnd(file: string, { start, end, endAt }: WrittenDates): readonly UnlocatedDiagnostic[] {
  if (end === undefined || end === "unknown") return [];
  const precision = precisionOf(start);
  if (precisionOf(end) !== precision)
    return [error(file, endAt, "value", message(WRITTEN_AS[precision], { start, end }))];
  if (start < end || (start === end && precision !== "minute")) return [];
  return [error(file, endAt, "value", message(LATER[precision], { start, end }))];
}

const WRITTEN_AS = {
  month: "end-not-month",
  day: "end-not-day",
  minute: "end-not-minute",
} as const;

const LATER = {
  month: "end-before-month",
  day: "end-before-day",
  minute: "end-before-minute",
} as const;

/** The dates of a series follow each other. Entries of calendars are numbered in this order. */
function checkOrder(file: string, before: WrittenDates | undefined, { start, startAt }: WrittenDates) {
  if (before === undefined || start >= endKey(before)) return [];
  const last = before.end === undefined || before.end === "unknown" ? before.start : before.end;
  return [error(file, startAt, "value", message("dates-unordered", { date: start, before: last }))];
}

/** A text that sorts after everything before the end of the dates. The end of a time is its own. */
function endKey({ start, end }: WrittenDates): string {
  const isMinute = end !== undefined && end !== "unknown" && precisionOf(end) === "minute";
  return isMinute ? end : `${end === undefined || end === "unknown" ? start : end}~`;
}

function error(file: string, field: FieldPath, part: "key" | "value", words: Message): UnlocatedDiagnostic {
  return { rule: "event-dates", severity: "error", ref: { file, field, part }, message: words };
}
