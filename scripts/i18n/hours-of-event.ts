import { isZone, offsetAt, shownBy, timeShown } from "./clocks.ts";
import { type Day, type Month, parseDay, parseMonth } from "./day.ts";

declare const brand: unique symbol;

/** A minute on the clocks of a place, ISO 8601 without seconds and offset (`2022-06-14T09:30`). It has no zone. */
export type LocalMinute = string & { readonly [brand]: "LocalMinute" };

/** The name of a time zone in the IANA database (`Europe/Madrid`). */
export type TimeZone = string & { readonly [brand]: "TimeZone" };

/** The beginning or the end of an event, with the known precision: a month, a day, or a minute on the clocks of the place. */
export type EventTime = Day | Month | LocalMinute;

/** A minute in a time zone, as different formats write it. */
export interface ZonedMinute {
  readonly local: LocalMinute;
  readonly zone: TimeZone;
  /** Minutes east of UTC at that minute. */
  readonly offset: number;
  /** RFC 3339 in UTC: `2022-06-14T07:30:00Z`. */
  readonly utc: string;
  /** RFC 3339 with the offset of the zone: `2022-06-14T09:30:00+02:00`. */
  readonly iso: string;
}

/** Parses a name of the IANA database, in any case. Undefined for offsets, which have no daylight saving time. */
export function parseTimeZone(text: string): TimeZone | undefined {
  return /^[A-Za-z]/.test(text) && isZone(text) ? (text as TimeZone) : undefined;
}

/** Parses `YYYY-MM-DDTHH:MM`, 00:00 to 23:59. Undefined for any other form and for a day that {@link parseDay} refuses. */
export function parseLocalMinute(text: string): LocalMinute | undefined {
  if (parseDay(text.slice(0, 10)) === undefined) return undefined;
  return /^T(?:[01]\d|2[0-3]):[0-5]\d$/.test(text.slice(10)) ? (text as LocalMinute) : undefined;
}

/** The minute, day or month of a text. */
export function parseEventTime(text: string): EventTime | undefined {
  return parseLocalMinute(text) ?? parseDay(text) ?? parseMonth(text);
}

/** Whether a time is a minute and not a day or a month. */
export function isLocalMinute(time: EventTime): time is LocalMinute {
  return time.length === "2022-06-14T09:30".length;
}

/** Whether an end is unknown. */
export function isUnknown(end: unknown): end is "unknown" {
  return end === "unknown";
}

/** The precision of a time. */
export function precisionOf(time: EventTime): "month" | "day" | "minute" {
  if (isLocalMinute(time)) return "minute";
  return time.length === "2022-06-14".length ? "day" : "month";
}

/** The day that a minute is in. */
export function dayOfMinute(minute: LocalMinute): Day {
  // The first ten characters of a minute are a day, because `parseLocalMinute` checked them.
  return minute.slice(0, 10) as Day;
}

/** The first minute of a day. */
export function firstMinuteOf(day: Day): LocalMinute {
  return `${day}T00:00` as LocalMinute;
}

/** The time on the clock: `09:30`. */
export function clockOf(minute: LocalMinute): string {
  return minute.slice(11);
}

/**
 * A minute in a zone; undefined for a minute that clocks skip when they are put forward. If a minute occurs twice, when clocks are put
 * back, the first one counts (RFC 5545 §3.3.5). Offsets with seconds, which zones had until 1972, are truncated to minutes (RFC 3339 §5.6).
 */
export function inTimeZone(local: LocalMinute, zone: TimeZone): ZonedMinute | undefined {
  const [moment] = momentsOf(local, zone);
  return moment === undefined ? undefined : { local, zone, ...formatsOf(moment, zone) };
}

function formatsOf(moment: number, zone: TimeZone): Pick<ZonedMinute, "offset" | "utc" | "iso"> {
  const offset = offsetAt(zone, moment);
  const [hours, minutes] = [Math.abs(offset) / 60, Math.abs(offset) % 60].map((part) => twoDigits(Math.trunc(part)));
  return {
    offset,
    utc: `${shownBy(0, moment)}Z`,
    iso: `${shownBy(offset, moment)}${offset < 0 ? "-" : "+"}${hours}:${minutes}`,
  };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** The same moment on the clocks of another zone. */
export function onClocksOf({ utc }: ZonedMinute, zone: TimeZone): ZonedMinute {
  const formats = formatsOf(timeShown(utc.slice(0, -1)), zone);
  // The zone shows this minute at this moment, so it is a valid minute there.
  return { ...formats, local: formats.iso.slice(0, "2022-06-14T09:30".length) as LocalMinute, zone };
}

/**
 * The minute that the clocks of a zone show when the clocks of another show `local`. A minute that clocks skip when they are put forward
 * becomes the minute that they show instead, later by the same amount (RFC 5545 §3.3.5).
 */
export function minuteElsewhere(zone: TimeZone, local: LocalMinute, from: TimeZone): LocalMinute | undefined {
  const clocks = timeShown(local);
  const [moment = clocks - offsetAt(from, clocks - DAY) * MINUTE] = momentsOf(local, from);
  return minuteInZone(moment, zone);
}

/** The minute that the clocks of a zone show at a moment, in milliseconds since 1970. */
export function minuteInZone(moment: number, zone: TimeZone): LocalMinute | undefined {
  return minuteShown(offsetAt(zone, moment), moment);
}

/** The minute that clocks show this many minutes later if nobody changes them. */
export function addMinutes(local: LocalMinute, count: number): LocalMinute | undefined {
  return minuteShown(count, timeShown(local));
}

/** The number of minutes between two minutes on a clock that nobody changes. */
export function minutesBetween(from: LocalMinute, to: LocalMinute): number {
  return (timeShown(to) - timeShown(from)) / MINUTE;
}

/** The minute on clocks at an offset of minutes from UTC; undefined for a minute that no day has. */
function minuteShown(offset: number, moment: number): LocalMinute | undefined {
  return parseLocalMinute(shownBy(offset, moment).slice(0, "2022-06-14T09:30".length));
}

/**
 * The moments at which the clocks of a zone show a minute, the first one first. They have the offset of the day before or of the day after:
 * the present offset is no guess if a zone has crossed the date line since.
 */
function momentsOf(local: LocalMinute, zone: TimeZone): readonly number[] {
  const clocks = timeShown(local);
  const found = [-DAY, DAY].map((away) => {
    const offset = offsetAt(zone, clocks + away);
    return { offset, moment: clocks - offset * MINUTE };
  });
  return found
    .filter(({ offset, moment }) => offsetAt(zone, moment) === offset)
    .map(({ moment }) => moment)
    .toSorted((a, b) => a - b);
}

/** In milliseconds. */
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The difference of a zone's clocks from UTC: "UTC", "UTC+2", "UTC−3:30". */
export function formatOffset({ offset }: Pick<ZonedMinute, "offset">): string {
  const size = Math.abs(Math.trunc(offset));
  if (size === 0) return "UTC";
  const [hours, minutes] = [Math.floor(size / 60), size % 60];
  return `UTC${offset < 0 ? "−" : "+"}${hours}${minutes === 0 ? "" : `:${String(minutes).padStart(2, "0")}`}`;
}
