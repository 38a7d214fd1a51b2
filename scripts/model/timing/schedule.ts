import { addDays } from "../../i18n/day.ts";
import type { TimeZone } from "../../i18n/hours-of-event.ts";
import { dayOf, type Moment, utcOf } from "../../i18n/moment.ts";

/** Moments at which a site changes by time, on the clocks of a zone, the next one first. */
export interface ChangeTimes {
  readonly moments: readonly Moment[];
  readonly zone: TimeZone;
}

/** A line of cron contains no year, so the schedule covers at most the next year. */
const DAYS = 364;

/** The moments of the next year as lines of cron (POSIX crontab), in UTC: `30 8 1 12 *`. */
export function cronLines({ moments, zone }: ChangeTimes, asOf: Moment): readonly string[] {
  const last = addDays(dayOf(asOf), DAYS);
  const lines = moments.filter((moment) => dayOf(moment) <= last).map((moment) => cronLineOf(utcOf(moment, zone)));
  return [...new Set(lines)];
}

/** The schedule as the trigger of a GitHub workflow; empty if no change is due. */
export function formatSchedule(times: ChangeTimes, asOf: Moment): string {
  const lines = cronLines(times, asOf).map((line) => `    - cron: "${line}"\n`);
  return lines.length === 0 ? "" : `on:\n  schedule:\n${lines.join("")}`;
}

/** `utc` is RFC 3339 in UTC. */
function cronLineOf(utc: string): string {
  const [, month, day, hours, minutes] = /^\d+-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(utc) ?? [];
  return `${Number(minutes)} ${Number(hours)} ${Number(day)} ${Number(month)} *`;
}
