import type { CalendarDate, Month } from "../../i18n/day.ts";
import { daysBetween, earliestDayOf, firstDayOf, monthOf } from "../../i18n/day.ts";
import type { Rule } from "./rule.ts";
import { valueError } from "./rule.ts";

/** How many days before its bulletin's month an item may be dated. */
const DAYS_BEFORE = 62;

/** An item's date is in its bulletin's month or shortly before it. */
export const itemDate: Rule = {
  id: "item-date",
  *check({ items }) {
    for (const { original } of items) {
      const { path, fields } = original;
      if (fields.date === undefined || isTimely(fields.date, path.month)) continue;
      yield valueError("item-date", path.file, ["date"], {
        actual: `date \`${fields.date}\` in the bulletin of ${path.month}`,
        expected: `that month or a day of it, or at most ${DAYS_BEFORE} days before it`,
      });
    }
  },
};

function isTimely(date: CalendarDate, month: Month): boolean {
  if (monthOf(date) === month) return true;
  const lead = daysBetween(earliestDayOf(date), firstDayOf(month));
  return lead > 0 && lead <= DAYS_BEFORE;
}
