import {
  addDays,
  type Day,
  type DayRange,
  daysBetween,
  EPOCH,
  firstDayOfYear,
  parseDay,
  type Year,
  yearOf,
} from "./day.ts";

/*
 * Weeks as ISO 8601-1:2019 §4.3.4 counts them: a week begins on Monday, and belongs to the year that its Thursday is in.
 */

/** A week: `{ year: "2022", week: 24 }`. Its year may differ from the year of its first or last day. */
export interface Week {
  readonly year: Year;
  readonly week: number;
}

/** How many weeks a year has: 53 if its first or last day is a Thursday, else 52. */
export function countWeeksIn(year: Year): 52 | 53 {
  const THURSDAY = 3;
  return [`${year}-01-01`, `${year}-12-31`].some((text) => weekdayOf(known(text)) === THURSDAY) ? 53 : 52;
}

/** Monday to Sunday of a week. Throws a RangeError outside the years 1900 to 2200. */
export function daysOfWeek({ year, week }: Week): DayRange {
  const inFirstWeek = known(`${year}-01-04`);
  const start = addDays(inFirstWeek, 7 * (week - 1) - weekdayOf(inFirstWeek));
  return { start, end: addDays(start, 6) };
}

/** The Thursday of a week, which decides to which year it belongs. */
export function thursdayOf(week: Week): Day {
  return addDays(daysOfWeek(week).start, 3);
}

/** The number of a Thursday's week in its year. */
export function weekNumberOf(thursday: Day): number {
  return 1 + Math.floor(daysBetween(firstDayOfYear(yearOf(thursday)), thursday) / 7);
}

/** The number of a day in its week: 0 for Monday to 6 for Sunday. The epoch was a Thursday. */
export function weekdayOf(day: Day): number {
  return (((daysBetween(EPOCH, day) + 3) % 7) + 7) % 7;
}

function known(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new RangeError(`${text} is outside the years 1900 to 2200`);
  return day;
}
