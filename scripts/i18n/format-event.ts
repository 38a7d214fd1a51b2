import type { DateMessages } from "./date-messages.ts";
import { type Day, type DayRange, dayNumber, monthOf, yearOf } from "./day.ts";
import { daysOf, type EventDates, type Schedule, spanOf } from "./event-dates.ts";
import { formatDay, formatMonths, formatRange, shortNameOfMonth } from "./format-date.ts";
import {
  clockOf,
  dayOfMinute,
  formatOffset,
  isUnknown,
  onClocksOf,
  type TimeZone,
  type ZonedMinute,
} from "./hours-of-event.ts";
import { replacePlaceholders } from "./placeholders.ts";

/**
 * When an event takes place: "June 2022", "8–12 November 2021", "14 June 2022, 09:30–11:00 (UTC+2)". Hours always have the zone's
 * offset, since readers in other countries see them too.
 */
export function formatEventDates(dates: EventDates, messages: DateMessages): string {
  if (dates.end !== "unknown") return formatKnown(dates, messages);
  return replacePlaceholders(messages.patterns.endUnknown, { date: formatKnown(startOf(dates), messages) });
}

/**
 * The hours of an event on the clocks of another zone: "02:30–04:00 (UTC−5)"; with its days if they are other ones there. Undefined
 * for dates without hours.
 */
export function formatHoursIn(dates: EventDates, zone: TimeZone, messages: DateMessages): string | undefined {
  if (dates.precision !== "minute") return undefined;
  const { start, end } = dates;
  const known = end === undefined || isUnknown(end) ? undefined : end;
  const [from, to] = [onClocksOf(start, zone), known === undefined ? undefined : onClocksOf(known, zone)];
  const days = new Set(
    [start, from, ...(known === undefined ? [] : [known]), ...(to === undefined ? [] : [to])].map(dayOf),
  );
  return days.size === 1 ? formatHours(from, to, messages) : formatMinutes(from, to, messages);
}

/** A whole series as one range, without hours: "14–28 June 2022". Undefined for no dates. */
export function formatSpan(schedule: Schedule, messages: DateMessages): string | undefined {
  const span = spanOf(schedule);
  if (span === undefined) return undefined;
  return schedule.some(({ precision }) => precision === "month")
    ? formatMonths({ start: monthOf(span.start), end: monthOf(span.end) }, messages)
    : formatRange(span, messages);
}

/**
 * A leaf of a calendar: "Nov" over "8–12" over "2021"; for months "2022" over "Jun"; for days in different months "2026–2027" over
 * "15 Nov" over "15 Feb".
 */
export interface Leaf {
  readonly head: string;
  readonly main: string;
  /** The last day, if it is in another month than the first one. */
  readonly end?: string;
  readonly foot?: string;
}

/** The leaf of an event, or of a series from its first to its last day; undefined for no dates. */
export function formatLeaf(schedule: Schedule, messages: DateMessages): Leaf | undefined {
  const span = spanOf(schedule);
  if (span === undefined) return undefined;
  const open = schedule.at(-1)?.end === "unknown" ? "–" : "";
  return schedule.some(({ precision }) => precision === "month")
    ? formatMonthLeaf(span, open, messages)
    : formatDayLeaf(span, open, messages);
}

function formatDayLeaf(span: DayRange, open: string, messages: DateMessages): Leaf {
  const { start, end } = span;
  const [from, to] = [dayNumber(start), dayNumber(end)];
  const [first, last] = [nameMonth(start, messages), nameMonth(end, messages)];
  if (monthOf(start) !== monthOf(end))
    return { head: formatYears(span), main: `${from} ${first}`, end: `${to} ${last}${open}` };
  const days = start === end ? String(from) : `${from}–${to}`;
  return { head: first, main: `${days}${open}`, foot: yearOf(start) };
}

function formatMonthLeaf(span: DayRange, open: string, messages: DateMessages): Leaf {
  const [first, last] = [nameMonth(span.start, messages), nameMonth(span.end, messages)];
  const months = monthOf(span.start) === monthOf(span.end) ? first : `${first}–${last}`;
  return { head: formatYears(span), main: `${months}${open}` };
}

function nameMonth(day: Day, messages: DateMessages): string {
  return shortNameOfMonth(monthOf(day), messages);
}

function formatYears({ start, end }: DayRange): string {
  const [from, to] = [yearOf(start), yearOf(end)];
  return from === to ? from : `${from}–${to}`;
}

/** Dates without an unknown end. */
function startOf(dates: EventDates): EventDates {
  switch (dates.precision) {
    case "month":
      return { ...dates, end: dates.start };
    case "day":
      return { ...dates, end: dates.start };
    case "minute":
      return { precision: dates.precision, start: dates.start };
  }
}

function formatKnown(dates: EventDates, messages: DateMessages): string {
  switch (dates.precision) {
    case "month":
      return formatMonths({ start: dates.start, end: dates.end === "unknown" ? dates.start : dates.end }, messages);
    case "day":
      return formatRange(daysOf(dates), messages);
    case "minute":
      return formatMinutes(dates.start, dates.end === "unknown" ? undefined : dates.end, messages);
  }
}

function formatMinutes(start: ZonedMinute, end: ZonedMinute | undefined, messages: DateMessages): string {
  const { patterns } = messages;
  const dated = (minute: ZonedMinute, time: string) =>
    replacePlaceholders(patterns.dayAndTime, { date: formatDay(dayOfMinute(minute.local), messages), time });
  if (end === undefined || dayOf(start) === dayOf(end)) return dated(start, formatHours(start, end, messages));
  const { starts, ends } = clocksOf(start, end, messages);
  return replacePlaceholders(patterns.rangeOfTimes, { start: dated(start, starts), end: dated(end, ends) });
}

/** Hours of one day: "09:30–11:00 (UTC+2)". */
function formatHours(start: ZonedMinute, end: ZonedMinute | undefined, messages: DateMessages): string {
  if (end === undefined) return inZone(clockOf(start.local), start, messages);
  const { starts, ends } = clocksOf(start, end, messages);
  return replacePlaceholders(messages.patterns.times, { start: starts, end: ends });
}

/** The end has the offset, and so has the start if clocks are put forward or back in between. */
function clocksOf(start: ZonedMinute, end: ZonedMinute, messages: DateMessages) {
  const starts = start.offset === end.offset ? clockOf(start.local) : inZone(clockOf(start.local), start, messages);
  return { starts, ends: inZone(clockOf(end.local), end, messages) };
}

function dayOf({ local }: ZonedMinute): Day {
  return dayOfMinute(local);
}

function inZone(time: string, minute: ZonedMinute, { patterns }: DateMessages): string {
  return replacePlaceholders(patterns.timeInZone, { time, zone: formatOffset(minute) });
}
