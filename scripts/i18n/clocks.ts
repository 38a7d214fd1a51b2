import { memoize } from "../memoize.ts";

/** Whether the IANA database has a time zone of this name, in any case. */
export function isZone(name: string): boolean {
  try {
    clocksOf(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * How many minutes the clocks of a zone are ahead of UTC at a time, in milliseconds since 1970. Until 1972, zones had offsets with seconds,
 * which are fractions of a minute.
 */
export function offsetAt(zone: string, time: number): number {
  if (Number.isNaN(time)) return Number.NaN;
  if (zone === "UTC") return 0; // Node takes 9 ms to load its data of other time zones, and many publications need no others.
  const shown = new Map(
    clocksOf(zone)
      .formatToParts(time)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? "";
  const day = `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
  const asUtc = timeShown(`${day}T${part("hour")}:${part("minute")}:${part("second")}`);
  return (asUtc - Math.floor(time / 1000) * 1000) / MINUTE;
}

/** The local time at an offset of minutes from UTC: `2022-06-14T09:30:00`. Empty for a time that no date has. */
export function shownBy(offset: number, time: number): string {
  const shown = new Date(Math.round(time + offset * MINUTE));
  return Number.isNaN(shown.getTime()) ? "" : shown.toISOString().slice(0, -".000Z".length);
}

/** When clocks in UTC show a minute or a second, as {@link shownBy} writes it, in milliseconds since 1970; `NaN` for any other text. */
export function timeShown(shown: string): number {
  return Date.parse(`${shown}Z`);
}

/** In milliseconds. */
const MINUTE = 60_000;

const clocksOf = memoize(
  (timeZone: string) =>
    new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    }),
);
