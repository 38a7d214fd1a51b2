import type { Frequency } from "../../content/frequency.ts";
import type { Period } from "../../content/period.ts";
import { parsePeriod } from "../../content/period.ts";
import type { Day, Month } from "../../i18n/day.ts";
import { addDays, isDay, monthNumber, monthOf, yearOf } from "../../i18n/day.ts";
import { weekdayOf, weekNumberOf } from "../../i18n/week.ts";

/** The bulletin of a date in a publication that appears so often: its day, week, month, quarter or year. */
export function periodOfDate(date: Day | Month, frequency: Frequency | undefined): Period | undefined {
  const year = yearOf(date);
  switch (frequency) {
    case "daily":
      return parsePeriod(date);
    case "weekly":
    case "fortnightly":
      return parsePeriod(isDay(date) ? weekOf(date) : date);
    case "quarterly":
      return parsePeriod(`${year}-q${Math.ceil(monthNumber(date) / 3)}`);
    case "yearly":
      return parsePeriod(year);
    default:
      return parsePeriod(monthOf(date));
  }
}

function weekOf(day: Day): string {
  const THURSDAY = 3;
  const thursday = addDays(day, THURSDAY - weekdayOf(day));
  return `${yearOf(thursday)}-w${String(weekNumberOf(thursday)).padStart(2, "0")}`;
}
