import { type Day, type DayRange, earliestDayOf, isDay, lastDayOf, type Month } from "./day.ts";
import {
  dayOfMinute,
  type EventTime,
  inTimeZone,
  isLocalMinute,
  isUnknown,
  type LocalMinute,
  type TimeZone,
  type ZonedMinute,
} from "./hours-of-event.ts";

/**
 * One date of an event. Both ends have the same precision, and last days and months are included. A minute without an end has no announced
 * end; `unknown` is an end that nobody knows yet, on a later day or not.
 */
export type EventDates =
  | { readonly precision: "month"; readonly start: Month; readonly end: Month | "unknown" }
  | { readonly precision: "day"; readonly start: Day; readonly end: Day | "unknown" }
  | { readonly precision: "minute"; readonly start: ZonedMinute; readonly end?: ZonedMinute | "unknown" };

/** The dates of a series or of a single event, earliest first; none while no date is known. */
export type Schedule = readonly EventDates[];

/**
 * The dates that a start and an end mean; `zone` is for minutes. Undefined if their precisions differ, if a minute has no zone, or if
 * clocks skip it.
 */
export function readEventDates(
  start: EventTime,
  end: EventTime | "unknown" | undefined,
  zone: TimeZone | undefined,
): EventDates | undefined {
  if (isLocalMinute(start)) return readMinutes(start, end, zone);
  if (end === undefined) return isDay(start) ? days(start, start) : months(start, start);
  if (isUnknown(end)) return isDay(start) ? days(start, end) : months(start, end);
  if (isLocalMinute(end)) return undefined;
  if (isDay(start)) return isDay(end) ? days(start, end) : undefined;
  return isDay(end) ? undefined : months(start, end);
}

/** The known days of an event, or the days of its months. Its first day, if its end is unknown. */
export function daysOf(dates: EventDates): DayRange {
  const end = dates.end === undefined || isUnknown(dates.end) ? dates.start : dates.end;
  return { start: firstDay(dates.start), end: lastDay(end) };
}

/** All days from the first to the last of a series; undefined for no dates. */
export function spanOf(schedule: Schedule): DayRange | undefined {
  const [first, last] = [schedule[0], schedule.at(-1)];
  return first === undefined || last === undefined ? undefined : { start: daysOf(first).start, end: daysOf(last).end };
}

/** Start and end in ISO 8601, a minute with its offset (RFC 3339). The end is absent if it is unknown. */
export interface IsoDates {
  readonly start: string;
  readonly end?: string;
}

/** See {@link IsoDates}. */
export function isoDates({ start, end }: EventDates): IsoDates {
  return { start: isoOf(start), ...(end === undefined || isUnknown(end) ? {} : { end: isoOf(end) }) };
}

/** The start for sorting: a month comes after its days, and a day before its minutes. */
export function sortKey({ precision, start }: EventDates): string {
  switch (precision) {
    case "month":
      return `${start}-~`;
    case "day":
      return start;
    case "minute":
      return start.local;
  }
}

function readMinutes(
  start: LocalMinute,
  end: EventTime | "unknown" | undefined,
  zone: TimeZone | undefined,
): EventDates | undefined {
  const from = zone === undefined ? undefined : inTimeZone(start, zone);
  if (zone === undefined || from === undefined) return undefined;
  if (end === undefined) return { precision: "minute", start: from };
  if (isUnknown(end)) return { precision: "minute", start: from, end };
  const to = isLocalMinute(end) ? inTimeZone(end, zone) : undefined;
  return to === undefined ? undefined : { precision: "minute", start: from, end: to };
}

function days(start: Day, end: Day | "unknown"): EventDates {
  return { precision: "day", start, end };
}

function months(start: Month, end: Month | "unknown"): EventDates {
  return { precision: "month", start, end };
}

function isoOf(time: Day | Month | ZonedMinute): string {
  return typeof time === "string" ? time : time.iso;
}

function firstDay(time: Day | Month | ZonedMinute): Day {
  return typeof time === "string" ? earliestDayOf(time) : dayOfMinute(time.local);
}

function lastDay(time: Day | Month | ZonedMinute): Day {
  if (typeof time !== "string") return dayOfMinute(time.local);
  return isDay(time) ? time : lastDayOf(time);
}
