import { type DayRange, firstDayOf, lastDayOf, type Month } from "./day.ts";

/** Whether two ranges have a day in common. */
export function overlaps(a: DayRange, b: DayRange): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** All the days of a month. */
export function rangeOf(month: Month): DayRange {
  return { start: firstDayOf(month), end: lastDayOf(month) };
}
