declare const brand: unique symbol;

// Parts of a valid date are branded without another check, because these functions run for every date on every page.

/** A calendar day, ISO 8601 extended (`2021-10-14`), proleptic Gregorian, years 1900 to 2200. It has no hour and no zone. */
export type Day = string & { readonly [brand]: "Day" };

/** A calendar month, ISO 8601 (`2021-10`). */
export type Month = string & { readonly [brand]: "Month" };

/** A calendar year, four digits (`2021`). */
export type Year = string & { readonly [brand]: "Year" };

/** 1 January 1970: the day for formats that must have one, if the content has none. */
export const EPOCH = "1970-01-01" as Day;

/** The first day of all. */
export const FIRST_DAY = "1900-01-01" as Day;

/** A date with the known precision: a day, a month or a year (ISO 8601-1:2019 §5.2.2.2, reduced precision). */
export type CalendarDate = Day | Month | Year;

/** Days from start to end, both included. A single day has the same start and end. */
export interface DayRange {
  readonly start: Day;
  readonly end: Day;
}

/** Parses `YYYY-MM-DD`. Undefined for any other form, a day that does not exist, and a year out of range. */
export function parseDay(text: string): Day | undefined {
  const month = text.charAt(7) === "-" ? parseMonth(text.slice(0, 7)) : undefined;
  if (month === undefined || !/^\d\d$/.test(text.slice(8))) return undefined;
  const number = Number(text.slice(8));
  return number >= 1 && number <= countDaysIn(month) ? (text as Day) : undefined;
}

/** Parses `YYYY-MM`. Undefined for any other form, a month that does not exist, and a year out of range. */
export function parseMonth(text: string): Month | undefined {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)) return undefined;
  return parseYear(text.slice(0, 4)) === undefined ? undefined : (text as Month);
}

/** Parses a year of four digits from 1900 to 2200; undefined for any other text. */
export function parseYear(text: string): Year | undefined {
  return /^(?:19\d\d|2[01]\d\d|2200)$/.test(text) ? (text as Year) : undefined;
}

/** The day or the month of a text, or undefined unless {@link parseDay} or {@link parseMonth} can parse it. */
export function parseDate(text: string): Day | Month | undefined {
  return parseDay(text) ?? parseMonth(text);
}

/** Whether a date is a day, and no month or year. */
export function isDay(date: CalendarDate): date is Day {
  return date.length === "2021-10-14".length;
}

/** Whether a date is a day or a month, and no year. */
export function hasMonth(date: CalendarDate): date is Day | Month {
  return date.length > "2021".length;
}

/** The day itself, or the first of the month or year. */
export function earliestDayOf(date: CalendarDate): Day {
  if (isDay(date)) return date;
  return firstDayOf(hasMonth(date) ? date : (`${date}-01` as Month));
}

/** The beginning of a day in UTC, or of the first day of a month or a year. */
export function midnightOf(date: CalendarDate): Date {
  return new Date(`${earliestDayOf(date)}T00:00:00Z`);
}

/** The month that a date is or is in. */
export function monthOf(date: Day | Month): Month {
  return date.slice(0, 7) as Month;
}

/** The month of a date, or its year if nothing else is known. */
export function withoutDay(date: CalendarDate): Month | Year {
  return hasMonth(date) ? monthOf(date) : date;
}

/** The year that a date is in. */
export function yearOf(date: CalendarDate): Year {
  return date.slice(0, 4) as Year;
}

/** The number of a date's month in its year, 1 to 12. */
export function monthNumber(date: Day | Month): number {
  return Number(date.slice(5, 7));
}

/** The number of a day in its month, 1 to 31. */
export function dayNumber(day: Day): number {
  return Number(day.slice(8));
}

/** The first day of a month. */
export function firstDayOf(month: Month): Day {
  return `${month}-01` as Day;
}

/** The last day of a month. */
export function lastDayOf(month: Month): Day {
  return `${month}-${countDaysIn(month)}` as Day;
}

/** The first day of a year. */
export function firstDayOfYear(year: Year): Day {
  return `${year}-01-01` as Day;
}

/** The last day of a year. */
export function lastDayOfYear(year: Year): Day {
  return `${year}-12-31` as Day;
}

/** The twelve months of a year, January first. */
export function monthsOf(year: Year): readonly Month[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}` as Month);
}

/** The day `count` days later, or earlier when negative. Throws a RangeError outside the years 1900 to 2200. */
export function addDays(day: Day, count: number): Day {
  const moved = new Date(Date.parse(day) + count * MILLISECONDS_PER_DAY);
  return within(parseDay(moved.toISOString().slice(0, "2021-10-14".length)), `${day} plus ${count} days`);
}

/** The month `count` months later, or earlier when negative. Throws a RangeError outside the years 1900 to 2200. */
export function addMonths(month: Month, count: number): Month {
  const moved = new Date(Date.UTC(Number(yearOf(month)), monthNumber(month) - 1 + count));
  return within(parseMonth(moved.toISOString().slice(0, "2021-10".length)), `${month} plus ${count} months`);
}

/** `Date.parse` takes a day as midnight in UTC (ECMA-262 §21.4.1.32), where every day has the same length. */
const MILLISECONDS_PER_DAY = 86_400_000;

/** The number of days from `from` to `to`: 0 for the same day, negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS_PER_DAY;
}

/** The earlier of two days. */
export function earlierOf(a: Day, b: Day): Day {
  return compareDates(a, b) <= 0 ? a : b;
}

/** The later of two days. */
export function laterOf(a: Day, b: Day): Day {
  return compareDates(a, b) >= 0 ? a : b;
}

/**
 * A comparator for `sort`: earlier dates first. A month comes before its days and a year before its months, and so after them where
 * the newest is first.
 */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function countDaysIn(month: Month): number {
  const number = monthNumber(month);
  if (number === 2) return isLeap(Number(yearOf(month))) ? 29 : 28;
  return [4, 6, 9, 11].includes(number) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function within<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new RangeError(`${what} is outside the years 1900 to 2200`);
  return value;
}
