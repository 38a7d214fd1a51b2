import type { Day, DayRange, Month } from "../../i18n/day.ts";
import { daysBetween, earliestDayOf, isDay, lastDayOf } from "../../i18n/day.ts";
import { overlaps } from "../../i18n/range.ts";
import type { Period } from "../period.ts";
import { daysOfPeriod } from "../period.ts";
import type { BulletinRecord } from "../schema/record.ts";
import type { Rule } from "./rule.ts";
import { valueError } from "./rule.ts";

/** How many days before its bulletin's period an item may be dated. */
const DAYS_BEFORE = 62;

/**
 * An item's date is one of the days that its bulletin covers, or else in its period or shortly before it. Only a warning: news is
 * found late, and bulletins come late.
 */
export const itemDate: Rule = {
  id: "item-date",
  *check({ bulletins, items }) {
    const fields = new Map(bulletins.map(({ original }) => [original.path.period, original.fields]));
    for (const { original } of items) {
      const { date } = original.fields;
      const { period, file } = original.path;
      const fault = date === undefined ? undefined : findFault(date, period, fields.get(period) ?? {});
      if (fault === undefined) continue;
      yield { ...valueError("item-date", file, ["date"], fault), severity: "warning" };
    }
  },
};

function findFault(date: Day | Month, period: Period, { covers, date: published }: BulletinRecord["fields"]) {
  const actual = `date \`${date}\` in the bulletin of ${period}`;
  const days: DayRange = { start: earliestDayOf(date), end: isDay(date) ? date : lastDayOf(date) };
  if (covers !== undefined) {
    if (overlaps(days, { start: covers.from, end: covers.to })) return undefined;
    return { actual, expected: `one of the days that it covers, ${covers.from} to ${covers.to}` };
  }
  const { start, end } = daysOfPeriod(period);
  const latest = published !== undefined && published > end ? published : end;
  if (days.start <= latest && daysBetween(days.start, start) <= DAYS_BEFORE) return undefined;
  return { actual, expected: `a date in that period, or at most ${DAYS_BEFORE} days before it` };
}
