import { DateTime } from "luxon";
import type { Day } from "./day.ts";
import { parseDay } from "./day.ts";
import type { LocalMinute, TimeZone } from "./event-time.ts";
import { dayOfMinute, isLocalMinute, parseLocalMinute } from "./event-time.ts";

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

/** The day that a moment is in. */
export function dayOf(moment: Moment): Day {
  return isLocalMinute(moment) ? dayOfMinute(moment) : moment;
}
