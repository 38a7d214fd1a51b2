import {
  type CalendarDate,
  type DateMessages,
  type DayRange,
  earliestDayOf,
  firstDayOf,
  firstDayOfYear,
  formatRange,
  lastDayOf,
  lastDayOfYear,
  type Month,
  monthsOf,
  parseDay,
  parseMonth,
  parseYear,
  type Year,
  yearOf,
} from "../../../scripts/i18n/index.ts";

/** The arguments for the days of a report: a year or a month, its first day, its last day. */
export interface TypedSpan {
  readonly name?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The days of a report. Undefined if a part is wrong or missing, or if the last day is before the first. */
export function parseSpan({ name, from, to }: TypedSpan): DayRange | undefined {
  const whole = name === undefined ? undefined : parseWhole(name);
  if (name !== undefined && whole === undefined) return undefined;
  const start = from === undefined ? whole?.start : parseDay(from);
  const end = to === undefined ? whole?.end : parseDay(to);
  return start === undefined || end === undefined || end < start ? undefined : { start, end };
}

function parseWhole(name: string): DayRange | undefined {
  const [year, month] = [parseYear(name), parseMonth(name)];
  if (year !== undefined) return { start: firstDayOfYear(year), end: lastDayOfYear(year) };
  return month === undefined ? undefined : { start: firstDayOf(month), end: lastDayOf(month) };
}

/** Whether a date is among the days of a report: a month and a year count as their first day. */
export function isWithin({ start, end }: DayRange, date: CalendarDate): boolean {
  const day = earliestDayOf(date);
  return start <= day && day <= end;
}

/** The months that a report reaches into, the earliest first. */
export function monthsWithin({ start, end }: DayRange): readonly Month[] {
  const [first, last] = [Number(yearOf(start)), Number(yearOf(end))];
  const years = Array.from({ length: last - first + 1 }, (_, index) => parseYear(String(first + index)));
  const months = years.flatMap((year) => (year === undefined ? [] : monthsOf(year)));
  return months.filter((month) => start <= lastDayOf(month) && firstDayOf(month) <= end);
}

/** The name of a span in file names: `2026`, or the first and the last day. */
export function fileNameOfSpan(span: DayRange): string {
  return wholeYear(span) ?? `${span.start}_${span.end}`;
}

/** The days of a span as readers read them: a year, or its first and last day. */
export function formatSpan(span: DayRange, messages: DateMessages): string {
  return wholeYear(span) ?? formatRange(span, messages);
}

function wholeYear({ start, end }: DayRange): Year | undefined {
  const year = yearOf(start);
  return start === firstDayOfYear(year) && end === lastDayOfYear(year) ? year : undefined;
}
