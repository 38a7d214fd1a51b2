import fc from "fast-check";
import { addDays, type Day, type Month, parseDay, parseMonth } from "../../scripts/i18n/day.ts";

/** The day that a test writes down. */
export function day(text: string): Day {
  return known(parseDay(text), text);
}

/** The month that a test writes down. */
export function month(text: string): Month {
  return known(parseMonth(text), text);
}

/** Any day from 1900 to 2200. */
export const anyDay: fc.Arbitrary<Day> = fc.nat({ max: 109_937 }).map((count) => addDays(day("1900-01-01"), count));

function known<T>(value: T | undefined, text: string): T {
  if (value === undefined) throw new Error(`${text} is no date`);
  return value;
}
