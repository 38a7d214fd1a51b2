import { DateTime } from "luxon";
import type { Day } from "./day.ts";

/** A moment in the notations that feeds, calendars and mail ask for, in UTC. */
export interface Instant {
  /** RFC 3339: `2021-10-14T12:00:00Z`. */
  readonly iso: string;
  /** RFC 822 as RSS 2.0 has it, with a year of four digits: `Thu, 14 Oct 2021 12:00:00 GMT`. */
  readonly rfc822: string;
}

/**
 * A day for notations that know moments only: its noon in UTC. That is the same day for readers everywhere between UTC−12
 * and UTC+11; midnight would be the day before for half of the world.
 */
export function noonOf(day: Day): Instant {
  const noon = DateTime.fromISO(`${day}T12:00:00Z`, { zone: "utc", locale: "en", numberingSystem: "latn" });
  const rfc822 = noon.toHTTP();
  if (rfc822 === null) throw new RangeError(`${day} is no day`);
  return { iso: `${day}T12:00:00Z`, rfc822 };
}
