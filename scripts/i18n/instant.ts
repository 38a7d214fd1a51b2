import { DateTime } from "luxon";
import { type Day, parseDay } from "./day.ts";
import { type LocalMinute, parseLocalMinute } from "./hours-of-event.ts";

/** A point in time in UTC, in the formats of feeds, calendars and email. */
export interface Instant {
  /** RFC 3339: `2021-10-14T12:00:00Z`. */
  readonly iso: string;
  /**
   * RFC 822 as in RSS 2.0, with a year of four digits, as `toUTCString` returns it (ECMA-262 §21.4.4.43): `Thu, 14 Oct 2021 12:00:00 GMT`.
   */
  readonly rfc822: string;
}

/**
 * Noon of a day in UTC, for formats that need a time. From UTC−12 to UTC+11 that is the same calendar day; midnight in UTC is
 * still the day before everywhere west of Greenwich.
 */
export function noonOf(day: Day): Instant {
  const iso = `${day}T12:00:00Z`;
  return { iso, rfc822: new Date(iso).toUTCString() };
}

/**
 * The day of a moment in a time zone (IANA). Reads RFC 3339 and ISO 8601, RFC 822 as in feeds, HTTP dates, and the output of site
 * generators: `2019-01-03 14:00:04.407 +0000 UTC`, `Thu Jan 03 2019 14:00:04 GMT+0000 (…)`. A moment without an offset is in the given
 * zone. The day of the week may be wrong, as in feeds that were edited by hand. Undefined for any other text.
 */
export function dayOfMoment(text: string, timeZone: string): Day | undefined {
  const written = plainMoment(text.trim());
  const zone = { zone: timeZone };
  const parsed = [
    ...[DateTime.fromISO, DateTime.fromRFC2822, DateTime.fromHTTP].map((read) => read(written, zone)),
    DateTime.fromRFC2822(written.replace(/^[A-Za-z]{3}, */, ""), zone),
  ];
  const moment = parsed.find(({ isValid }) => isValid);
  return parseDay(moment?.toISODate() ?? "");
}

/** A moment as Go, Ruby, Python and JavaScript print it, in ISO 8601 or RFC 822; any other text unchanged. */
function plainMoment(text: string): string {
  const [, date, time, offset = ""] =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?)(?: ?(Z|UTC|GMT|[+-]\d\d:?\d\d)(?: [A-Z]{2,5}| [+-]\d\d(?:\d\d)?)?)?$/.exec(
      text,
    ) ?? [];
  if (date !== undefined && time !== undefined) return `${date}T${time}${/^(?:UTC|GMT)$/.test(offset) ? "Z" : offset}`;
  const [, month, day, year, clock, zone] =
    /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (\d{4}) (\d\d:\d\d:\d\d) GMT([+-]\d{4})(?: \([^()]*\))?$/.exec(text) ?? [];
  return month === undefined ? text : `${day} ${month} ${year} ${clock} ${zone}`;
}

/**
 * The minute of a moment on the clocks of a time zone (IANA). Reads RFC 3339 and ISO 8601, with a `T` or a space; a moment without an
 * offset is one of that zone. Undefined for any other text, and for a day.
 */
export function minuteOfMoment(text: string, timeZone: string): LocalMinute | undefined {
  const written = plainMoment(text.trim());
  const moment = written.includes("T") ? DateTime.fromISO(written, { zone: timeZone }) : undefined;
  return moment?.isValid === true ? parseLocalMinute(moment.toISO()?.slice(0, 16) ?? "") : undefined;
}
