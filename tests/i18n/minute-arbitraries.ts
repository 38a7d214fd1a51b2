import fc from "fast-check";
import { DateTime, IANAZone } from "luxon";

/* Difficult minutes on the clocks of a zone: when clocks are put forward or back, and at the end of a year. */

/** Zones with all kinds of clocks: changed by an hour, two or half of one, at midnight, never, by whole days, or odd offsets. */
const ZONES = [
  "UTC",
  "Europe/Madrid",
  "America/New_York",
  "America/St_Johns",
  "America/Panama",
  "Australia/Lord_Howe",
  "Asia/Beirut",
  "Asia/Kathmandu",
  "Asia/Tehran",
  "Africa/Casablanca",
  "America/Santiago",
  "America/Asuncion",
  "Antarctica/Troll",
  "Europe/Dublin",
  "Pacific/Apia",
  "Pacific/Chatham",
  "Pacific/Kiritimati",
] as const;

export const anyZone = fc.constantFrom(...ZONES);

/** A time (milliseconds since 1970) near a change of the clocks of any zone that this machine supports, with the zone. */
export const nearChanges = fc
  .tuple(
    fc.constantFrom(...Intl.supportedValuesOf("timeZone")),
    fc.integer({ min: 1970, max: 2037 }),
    fc.nat({ max: 3 }),
  )
  .chain(([zone, year, which]) => {
    const changes = changesIn(zone, year);
    const change = changes[which % Math.max(changes.length, 1)] ?? Date.UTC(year, 9, 25, 1);
    const near = fc.integer({ min: -30 * 60, max: 30 * 60 }).map((minutes) => change + minutes * MINUTE);
    const closer = fc.integer({ min: -90 * 60, max: 90 * 60 }).map((seconds) => change + seconds * 1000);
    return fc.record({
      zone: fc.constant(zone),
      times: fc.array(fc.oneof(near, closer), { minLength: 2, maxLength: 20 }),
    });
  });

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A text `YYYY-MM-DDTHH:MM` that may be no minute in the zone, because clocks skip it. Years of a few decades to come. */
export function minuteIn(zone: string, firstYear = 1970, lastYear = 2060): fc.Arbitrary<string> {
  const year = fc.integer({ min: firstYear, max: lastYear });
  const near = fc.integer({ min: -200, max: 200 });
  const anywhere = fc.integer({ min: 0, max: 365 * 24 * 60 - 1 });
  return fc.oneof(
    fc.tuple(year, fc.nat({ max: 3 }), near).map(([of, which, minutes]) => {
      const changes = changesIn(zone, of);
      const change = changes[which % Math.max(changes.length, 1)] ?? Date.UTC(of + 1, 0, 1);
      return written(change + (offsetAt(zone, change - 1) + minutes) * MINUTE);
    }),
    fc.tuple(year, near).map(([of, minutes]) => written(Date.UTC(of, 11, 31, 24) + minutes * MINUTE)),
    fc.tuple(year, anywhere).map(([of, minutes]) => written(Date.UTC(of, 0, 1) + minutes * MINUTE)),
  );
}

/**
 * The first moment (milliseconds since 1970) at which the clocks of a zone show a minute, found by trying each offset of the zone within
 * two days. Undefined if there is none.
 */
export function firstMomentOf(minute: string, zone: string): number | undefined {
  const asUtc = Date.parse(`${minute}Z`);
  const offsets = Array.from({ length: 33 }, (_, index) => offsetAt(zone, asUtc + (index - 16) * 180 * MINUTE));
  const moments = [...new Set(offsets)].map((offset) => asUtc - offset * MINUTE);
  const shown = moments.filter((moment) => shownAt(moment, zone) === minute);
  return shown.length === 0 ? undefined : Math.min(...shown);
}

/** The local time of a zone at a moment, according to luxon. */
export function shownAt(moment: number, zone: string): string {
  return DateTime.fromMillis(moment, { zone, locale: "en" }).toFormat("yyyy-MM-dd'T'HH:mm");
}

const cache = new Map<string, readonly number[]>();

/** The moments of a year at which the zone's offset changes, to the minute. */
function changesIn(zone: string, year: number): readonly number[] {
  const key = `${zone} ${year}`;
  const known = cache.get(key) ?? findChanges(zone, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1));
  cache.set(key, known);
  return known;
}

function findChanges(zone: string, from: number, to: number): readonly number[] {
  const days = Array.from({ length: (to - from) / DAY + 1 }, (_, index) => from + index * DAY);
  const offsets = days.map((day) => offsetAt(zone, day));
  return days
    .filter((_, index) => offsets[index] !== (offsets[index + 1] ?? offsets[index]))
    .map((day) => {
      let [before, after] = [day, day + DAY];
      while (after - before > MINUTE) {
        const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE;
        if (offsetAt(zone, middle) === offsetAt(zone, day)) before = middle;
        else after = middle;
      }
      return after;
    });
}

function offsetAt(zone: string, moment: number): number {
  return IANAZone.create(zone).offset(moment);
}

/** A number of milliseconds as the date and the time that it is in UTC. */
function written(moment: number): string {
  return new Date(moment).toISOString().slice(0, 16);
}
