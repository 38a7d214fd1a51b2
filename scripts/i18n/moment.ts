import { DateTime } from "luxon";
import type { Day } from "./day.ts";
import { addDays, parseDay } from "./day.ts";
import type { LocalMinute, TimeZone } from "./event-time.ts";
import { dayOfMinute, firstMinuteOf, inTimeZone, isLocalMinute, parseLocalMinute } from "./event-time.ts";

/** A moment on the clocks of the publication: a minute, or a day, which stands for its beginning. */
export type Moment = Day | LocalMinute;

/** The zone of a publication that names none. */
export const DEFAULT_ZONE = "UTC" as TimeZone;

/** Parses `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`. Undefined for any other form, and for a day that `parseDay` refuses. */
export function parseMoment(text: string): Moment | undefined {
  return parseDay(text) ?? parseLocalMinute(text);
}

/** The minute that clocks in a zone show at a time, in milliseconds since 1970 in UTC. */
export function minuteAt(time: number, zone: TimeZone): LocalMinute {
  const shown = DateTime.fromMillis(time, { zone, locale: "en", numberingSystem: "latn" });
  const minute = parseLocalMinute(shown.toFormat("yyyy-MM-dd'T'HH:mm"));
  if (minute === undefined) throw new RangeError(`${time} is outside the years 1900 to 2200`);
  return minute;
}

/** When clocks in a zone show a moment, in UTC (RFC 3339). Of a minute that they skip, the end of what they skip. */
export function utcOf(moment: Moment, zone: TimeZone): string {
  const minute = minuteOf(moment);
  const found = inTimeZone(minute, zone)?.utc;
  return found ?? DateTime.fromISO(minute, { zone }).toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
}

/** The day that a moment is in. */
export function dayOf(moment: Moment): Day {
  return isLocalMinute(moment) ? dayOfMinute(moment) : moment;
}

/** When something ends that lasts until a moment: after a day that it includes, or at a minute. */
export function endOf(last: Moment): Moment {
  return isLocalMinute(last) ? last : addDays(last, 1);
}

/** Whether a moment is after another. */
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
