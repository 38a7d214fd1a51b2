import {
  addDays,
  type CalendarDate,
  compareDates,
  type Day,
  type DayRange,
  dayNumber,
  firstDayOf,
  firstDayOfYear,
  lastDayOf,
  lastDayOfYear,
  type Month,
  monthNumber,
  monthOf,
  parseDay,
  parseMonth,
  parseYear,
  type Year,
  yearOf,
} from "../i18n/day.ts";
import { countWeeksIn, daysOfWeek, thursdayOf, type Week, weekdayOf, weekNumberOf } from "../i18n/week.ts";
import { memoize } from "../memoize.ts";
import { parseSlug, type Slug } from "./slug.ts";

declare const brand: unique symbol;

/**
 * The period of a bulletin, which is the name of its folder and its identity: a day (`2022-06-15`), an ISO week (`2022-w24`), half a month
 * (`2022-06-01-15`, `2022-06-16-30`), a month (`2022-06`), two months (`2022-b3`), a quarter (`2022-q2`), a year (`2022`), or a month with
 * a name (`2022-06-especial`) for a special issue. Years are 1900 to 2200.
 */
export type Period = string & { readonly [brand]: "Period" };

/** A quarter of a year: January to March is 1. */
export type Quarter = 1 | 2 | 3 | 4;

/** A period by its kind, with its days. Its date is as precise as the period: the year of a quarter, which has no day and no month. */
export type PeriodParts = { readonly days: DayRange; readonly date: CalendarDate } & (
  | { readonly kind: "day"; readonly day: Day }
  | ({ readonly kind: "week" } & Week)
  | { readonly kind: "fortnight"; readonly month: Month }
  | { readonly kind: "month"; readonly month: Month }
  | { readonly kind: "bimester"; readonly year: Year }
  | { readonly kind: "quarter"; readonly year: Year; readonly quarter: Quarter }
  | { readonly kind: "year"; readonly year: Year }
  | { readonly kind: "special"; readonly month: Month; readonly name: Slug }
);

export type PeriodKind = PeriodParts["kind"];

/** How one kind of period is written. */
interface Notation {
  /** For messages to editors. */
  readonly example: string;
  /** The parts of a text after the year. Texts of two kinds are never the same. */
  readonly parse: (year: Year, rest: string) => PeriodParts | undefined;
  /** The name of the period that contains a day; undefined for kinds whose names the calendar does not determine. */
  readonly holding: (day: Day) => string | undefined;
}

/** All kinds, in the order in which messages list them. A new kind is a line here, in `frequency.ts` and in the titles of bulletins. */
const NOTATIONS: Readonly<Record<PeriodKind, Notation>> = {
  month: { example: "2022-06", parse: parseWholeMonth, holding: monthOf },
  day: { example: "2022-06-15", parse: parseOneDay, holding: (day) => day },
  week: { example: "2022-w24", parse: parseWeek, holding: weekHolding },
  fortnight: { example: "2022-06-01-15", parse: parseFortnight, holding: fortnightHolding },
  bimester: { example: "2022-b3", parse: parseBimester, holding: (day) => `${yearOf(day)}-b${monthsBy(2, day)}` },
  quarter: { example: "2022-q2", parse: parseQuarter, holding: (day) => `${yearOf(day)}-q${monthsBy(3, day)}` },
  year: { example: "2022", parse: parseWholeYear, holding: yearOf },
  special: { example: "2022-06-extra", parse: parseSpecial, holding: () => undefined },
};

/** The kinds of periods. */
export const PERIOD_KINDS = Object.keys(NOTATIONS) as readonly PeriodKind[];

/** The notations of all kinds, for messages to editors. */
export const PERIOD_EXAMPLES: readonly string[] = Object.values(NOTATIONS).map(({ example }) => example);

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

/** The period of a kind that contains a day; undefined for a special issue, and for a week of 2201. */
export function periodOfKind(kind: PeriodKind, day: Day): Period | undefined {
  return parsePeriod(NOTATIONS[kind].holding(day) ?? "");
}

/** The first and the last day of a period. A special issue has the days of its month. */
export function daysOfPeriod(period: Period): DayRange {
  return partsOfPeriod(period).days;
}

/** The year of a period, with which its name begins. */
export function yearOfPeriod(period: Period): Year {
  return period.slice(0, "2022".length) as Year;
}

/**
 * The date of a period with the known precision. A week is in the month of its Thursday, as it is in the year of its Thursday.
 */
export function dateOfPeriod(period: Period): CalendarDate {
  return partsOfPeriod(period).date;
}

/** The steps of a period in addresses: `2022/06/15`, `2022/w24`, `2022/06/especial`, `2022/06/01-15`. */
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
  for (const { parse } of Object.values(NOTATIONS)) {
    const parts = parse(year, text.slice(4));
    if (parts !== undefined) return parts;
  }
  return undefined;
});

function parseWholeYear(year: Year, rest: string): PeriodParts | undefined {
  if (rest !== "") return undefined;
  return { kind: "year", year, days: { start: firstDayOfYear(year), end: lastDayOfYear(year) }, date: year };
}

function parseWholeMonth(year: Year, rest: string): PeriodParts | undefined {
  const month = parseMonth(`${year}${rest}`);
  return month === undefined ? undefined : { kind: "month", month, days: daysOfMonth(month), date: month };
}

function parseOneDay(year: Year, rest: string): PeriodParts | undefined {
  const day = parseDay(`${year}${rest}`);
  return day === undefined ? undefined : { kind: "day", day, days: { start: day, end: day }, date: day };
}

function parseWeek(year: Year, rest: string): PeriodParts | undefined {
  const week = /^-w\d\d$/.test(rest) ? Number(rest.slice(2)) : 0;
  if (week < 1 || week > countWeeksIn(year)) return undefined;
  return { kind: "week", year, week, days: daysOfWeek({ year, week }), date: monthOf(thursdayOf({ year, week })) };
}

function parseFortnight(year: Year, rest: string): PeriodParts | undefined {
  const month = parseMonth(`${year}${rest.slice(0, 3)}`);
  const half = month === undefined ? undefined : halvesOf(month).find(({ name }) => name === `${year}${rest}`);
  return half === undefined ? undefined : { kind: "fortnight", month: half.month, days: half.days, date: half.month };
}

function parseBimester(year: Year, rest: string): PeriodParts | undefined {
  if (!/^-b[1-6]$/.test(rest)) return undefined;
  return { kind: "bimester", year, days: daysOfMonths(year, 2, Number(rest.slice(2))), date: year };
}

function parseQuarter(year: Year, rest: string): PeriodParts | undefined {
  const quarter = ([1, 2, 3, 4] as const).find((number) => rest === `-q${number}`);
  if (quarter === undefined) return undefined;
  return { kind: "quarter", year, quarter, days: daysOfMonths(year, 3, quarter), date: year };
}

/** A name begins with a letter: `2022-06-31` is a mistake and not a special issue. */
function parseSpecial(year: Year, rest: string): PeriodParts | undefined {
  const month = parseMonth(`${year}${rest.slice(0, 3)}`);
  const name = /^-[a-z]/.test(rest.slice(3)) ? parseSlug(rest.slice(4)) : undefined;
  if (month === undefined || name === undefined) return undefined;
  return { kind: "special", month, name, days: daysOfMonth(month), date: month };
}

function weekHolding(day: Day): string {
  const THURSDAY = 3;
  // The days after it are in the first week of 2201.
  if (day > "2200-12-28") return "";
  const thursday = addDays(day, THURSDAY - weekdayOf(day));
  return `${yearOf(thursday)}-w${two(weekNumberOf(thursday))}`;
}

function fortnightHolding(day: Day): string | undefined {
  return halvesOf(monthOf(day)).find(({ days }) => day <= days.end)?.name;
}

/** The halves of a month, as newspapers have them: to the 15th, and from the 16th. */
function halvesOf(month: Month): readonly { readonly name: string; readonly month: Month; readonly days: DayRange }[] {
  const { start, end } = daysOfMonth(month);
  const middle = addDays(start, 14);
  return [
    { name: `${month}-01-15`, month, days: { start, end: middle } },
    { name: `${month}-16-${dayNumber(end)}`, month, days: { start: addDays(middle, 1), end } },
  ];
}

/** The number of a day's period in its year, if the year is divided into periods of some months. */
function monthsBy(length: 2 | 3, day: Day): number {
  return Math.ceil(monthNumber(day) / length);
}

function daysOfMonths(year: Year, length: 2 | 3, number: number): DayRange {
  const monthAt = (index: number) => {
    const month = parseMonth(`${year}-${two(index)}`);
    if (month === undefined) throw new TypeError(`${year} has no month ${index}`);
    return month;
  };
  return { start: firstDayOf(monthAt(length * (number - 1) + 1)), end: lastDayOf(monthAt(length * number)) };
}

function daysOfMonth(month: Month): DayRange {
  return { start: firstDayOf(month), end: lastDayOf(month) };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
