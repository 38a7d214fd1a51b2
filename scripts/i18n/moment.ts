import { offsetAt, shownBy, timeShown } from "./clocks.ts";
import { addDays, type Day, parseDay } from "./day.ts";
import {
  dayOfMinute,
  firstMinuteOf,
  inTimeZone,
  isLocalMinute,
  type LocalMinute,
  parseLocalMinute,
  type TimeZone,
} from "./hours-of-event.ts";

/** A moment on the clocks of the publication: a minute, or a day, which means its beginning. */
export type Moment = Day | LocalMinute;

/** The default time zone. */
export const DEFAULT_ZONE = "UTC" as TimeZone;

/** Parses `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`. Undefined for any other form, and for a day that `parseDay` refuses. */
export function parseMoment(text: string): Moment | undefined {
  return parseDay(text) ?? parseLocalMinute(text);
}

/**
 * The latest minute that clocks in a zone have shown by a time, in milliseconds since 1970 in UTC. Clocks that were put back show some
 * minutes twice, of which the first counts (RFC 5545 §3.3.5): until the clocks reach it again, the result is the last minute before. So
 * moments are in the same order as their times in UTC, and a moment that has passed stays in the past.
 */
export function minuteAt(time: number, zone: TimeZone): LocalMinute {
  const shownAt = (at: number) => at + offsetAt(zone, at) * MINUTE;
  const wasAhead = offsetAt(zone, time - DAY) > offsetAt(zone, time);
  const latest = wasAhead ? shownAt(changeAfter(zone, time - DAY, time) - 1) : -Infinity;
  const minute = parseLocalMinute(shownBy(0, Math.max(shownAt(time), latest)).slice(0, "2022-06-14T09:30".length));
  if (minute === undefined) throw new RangeError(`${time} is outside the years 1900 to 2200`);
  return minute;
}

/** When clocks in a zone come to a moment for the first time, in UTC (RFC 3339). To a minute that they skip, they come as they skip it. */
export function utcOf(moment: Moment, zone: TimeZone): string {
  const minute = minuteOf(moment);
  const found = inTimeZone(minute, zone)?.utc;
  if (found !== undefined) return found;
  const asUtc = timeShown(minute);
  return `${shownBy(0, changeAfter(zone, asUtc - DAY, asUtc + DAY))}Z`;
}

/** The first time at which clocks have another offset from UTC than at `from`; at `to` they have another. */
function changeAfter(zone: TimeZone, from: number, to: number): number {
  const offset = offsetAt(zone, from);
  let [before, after] = [from, to];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(zone, middle) === offset) before = middle;
    else after = middle;
  }
  return after;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The day that a moment is in. */
export function dayOf(moment: Moment): Day {
  return isLocalMinute(moment) ? dayOfMinute(moment) : moment;
}

/** When something ends that lasts until a moment: after a day that it includes, or at a minute. */
export function endOf(last: Moment): Moment {
  return isLocalMinute(last) ? last : addDays(last, 1);
}

/** Whether a moment is after another, on the same clocks. It is the order of their texts, since {@link minuteAt} never falls. */
export function isLater(moment: Moment, other: Moment): boolean {
  return minuteOf(moment) > minuteOf(other);
}

/** The later of two moments. */
export function laterOfMoments(a: Moment, b: Moment): Moment {
  return isLater(a, b) ? a : b;
}

/** A comparator for `sort`: earlier moments first. */
export function compareMoments(a: Moment, b: Moment): number {
  return isLater(a, b) ? 1 : isLater(b, a) ? -1 : 0;
}

function minuteOf(moment: Moment): LocalMinute {
  return isLocalMinute(moment) ? moment : firstMinuteOf(moment);
}
