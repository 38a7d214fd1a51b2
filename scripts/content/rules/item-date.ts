import type { Day, Month } from "../../i18n/day.ts";
import { daysBetween, earliestDayOf } from "../../i18n/day.ts";
import type { Period } from "../period.ts";
import { daysOfPeriod } from "../period.ts";
import type { Rule } from "./rule.ts";
import { valueError } from "./rule.ts";

/** How many days before its bulletin's period an item may be dated. */
const DAYS_BEFORE = 62;

/** An item's date is in its bulletin's period or shortly before it. Only a warning: bulletins come late, and news is found late. */
export const itemDate: Rule = {
  id: "item-date",
  *check({ items }) {
    for (const { original } of items) {
      const { path, fields } = original;
      if (fields.date === undefined || isTimely(fields.date, path.period)) continue;
      yield {
        ...valueError("item-date", path.file, ["date"], {
          actual: `date \`${fields.date}\` in the bulletin of ${path.period}`,
          expected: `a date in that period, or at most ${DAYS_BEFORE} days before it`,
        }),
        severity: "warning",
      };
    }
  },
};

/** A month is timely if any of its days can be. */
function isTimely(date: Day | Month, period: Period): boolean {
  const { start, end } = daysOfPeriod(period);
  const first = earliestDayOf(date);
  return first <= end && daysBetween(first, start) <= DAYS_BEFORE;
}
