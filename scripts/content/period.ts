import {
  type CalendarDate,
  compareDates,
  type Day,
  type DayRange,
  firstDayOf,
  firstDayOfYear,
  lastDayOf,
  lastDayOfYear,
  type Month,
  monthOf,
  parseDay,
  parseMonth,
  parseYear,
  type Year,
} from "../i18n/day.ts";
import { countWeeksIn, daysOfWeek, thursdayOf, type Week } from "../i18n/week.ts";
import { memoize } from "../memoize.ts";
import { parseSlug, type Slug } from "./slug.ts";

declare const brand: unique symbol;

/**
 * The period of a bulletin, which is the name of its folder and its identity: a day (`2022-06-15`), an ISO week (`2022-w24`), a month
 * (`2022-06`), a quarter (`2022-q2`), a year (`2022`), or a month with a name (`2022-06-especial`) for a special issue. Years are
 * 1900 to 2200.
 */
export type Period = string & { readonly [brand]: "Period" };

/** A quarter of a year: January to March is 1. */
export type Quarter = 1 | 2 | 3 | 4;

/** A period by its kind. */
export type PeriodParts =
  | { readonly kind: "day"; readonly day: Day }
  | ({ readonly kind: "week" } & Week)
  | { readonly kind: "month"; readonly month: Month }
  | { readonly kind: "quarter"; readonly year: Year; readonly quarter: Quarter }
  | { readonly kind: "year"; readonly year: Year }
  | { readonly kind: "special"; readonly month: Month; readonly name: Slug };

/** The notations of all kinds, for messages to editors. */
export const PERIOD_EXAMPLES = ["2022-06", "2022-06-15", "2022-w24", "2022-q2", "2022", "2022-06-extra"] as const;

/** Parses the name of a bulletin's folder; undefined for any other text. */
export function parsePeriod(text: string): Period | undefined {
  return findParts(text) === undefined ? undefined : (text as Period);
}

/** The parts of a period. */
export function partsOfPeriod(period: Period): PeriodParts {
  const parts = findParts(period);
  if (parts === undefined) throw new TypeError(`${period} is no period`);
  return parts;
}

/** The first and the last day of a period. A special issue has the days of its month. */
export function daysOfPeriod(period: Period): DayRange {
  const parts = partsOfPeriod(period);
  switch (parts.kind) {
    case "day":
      return { start: parts.day, end: parts.day };
    case "week":
      return daysOfWeek(parts);
    case "quarter":
      return { start: firstDayOf(monthIn(parts, 1)), end: lastDayOf(monthIn(parts, 3)) };
    case "year":
      return { start: firstDayOfYear(parts.year), end: lastDayOfYear(parts.year) };
    default:
      return { start: firstDayOf(parts.month), end: lastDayOf(parts.month) };
  }
}

/** The year of a period, with which its name begins. */
export function yearOfPeriod(period: Period): Year {
  return period.slice(0, "2022".length) as Year;
}

/**
 * The date of a period with the known precision: a quarter has no day and no month, so its date is its year. A week is in the month of its
 * Thursday, as it is in the year of its Thursday.
 */
export function dateOfPeriod(period: Period): CalendarDate {
  const parts = partsOfPeriod(period);
  switch (parts.kind) {
    case "day":
      return parts.day;
    case "week":
      return monthOf(thursdayOf(parts));
    case "quarter":
    case "year":
      return parts.year;
    default:
      return parts.month;
  }
}

/** The steps of a period in addresses: `2022/06/15`, `2022/w24`, `2022/06/especial`. Only the name of a special has further hyphens. */
export function stepsOfPeriod(period: Period): string {
  return period.replace("-", "/").replace("-", "/");
}

/** A comparator for `sort`: by first day, then by name. */
export function comparePeriods(a: Period, b: Period): number {
  return compareDates(daysOfPeriod(a).start, daysOfPeriod(b).start) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Each item's path has a period, and comparisons have two; there are few different ones. */
const findParts = memoize((text: string): PeriodParts | undefined => {
  const year = parseYear(text.slice(0, 4));
  if (year === undefined) return undefined;
  if (text.length === 4) return { kind: "year", year };
  const part = text.slice(4);
  if (part.startsWith("-w")) return findWeek(year, part.slice(2));
  if (part.startsWith("-q")) return findQuarter(year, part.slice(2));
  const month = parseMonth(text.slice(0, 7));
  if (month === undefined) return undefined;
  if (text.length === 7) return { kind: "month", month };
  const day = parseDay(text);
  return day === undefined ? findSpecial(month, text.slice(7)) : { kind: "day", day };
});

function findWeek(year: Year, digits: string): PeriodParts | undefined {
  const week = /^\d\d$/.test(digits) ? Number(digits) : 0;
  return week >= 1 && week <= countWeeksIn(year) ? { kind: "week", year, week } : undefined;
}

function findQuarter(year: Year, digit: string): PeriodParts | undefined {
  const quarter = ([1, 2, 3, 4] as const).find((number) => digit === String(number));
  return quarter === undefined ? undefined : { kind: "quarter", year, quarter };
}

/** A name begins with a letter: `2022-06-31` is a mistake and not a special issue. */
function findSpecial(month: Month, rest: string): PeriodParts | undefined {
  const name = /^-[a-z]/.test(rest) ? parseSlug(rest.slice(1)) : undefined;
  return name === undefined ? undefined : { kind: "special", month, name };
}

/** The month of a quarter, by its number in it from 1 to 3. */
function monthIn({ year, quarter }: { readonly year: Year; readonly quarter: Quarter }, number: 1 | 2 | 3): Month {
  const month = parseMonth(`${year}-${String(3 * (quarter - 1) + number).padStart(2, "0")}`);
  if (month === undefined) throw new TypeError(`${year} has no quarter ${quarter}`);
  return month;
}
