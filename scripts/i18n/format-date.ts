import type { DateMessages, DatePatterns } from "./date-messages.ts";
import {
  type CalendarDate,
  type Day,
  type DayRange,
  dayNumber,
  hasMonth,
  isDay,
  type Month,
  monthNumber,
  monthOf,
  type Year,
  yearOf,
} from "./day.ts";
import { replacePlaceholders } from "./placeholders.ts";
import type { Week } from "./week.ts";

/** A day with its year: "14 October 2021". */
export function formatDay(day: Day, messages: DateMessages): string {
  return replacePlaceholders(messages.patterns.day, partsOf(day, messages));
}

/** A day without its year, where the year is clear from the context: "14 October". */
export function formatDayShort(day: Day, messages: DateMessages): string {
  return replacePlaceholders(messages.patterns.dayShort, partsOf(day, messages));
}

/** A date with its year: "14 October 2021", "October 2021", "2021". */
export function formatDate(date: CalendarDate, messages: DateMessages): string {
  if (isDay(date)) return formatDay(date, messages);
  return hasMonth(date) ? formatMonth(date, messages) : date;
}

/** A day or a month without its year: "14 October", "October"; a year unchanged. */
export function formatDateShort(date: CalendarDate, messages: DateMessages): string {
  if (isDay(date)) return formatDayShort(date, messages);
  return hasMonth(date) ? nameOfMonth(date, messages) : date;
}

/** A quarter with its year, as inside a sentence: "second quarter 2022", "segundo trimestre de 2022". */
export function formatQuarter(year: Year, quarter: number, messages: DateMessages): string {
  return replacePlaceholders(messages.patterns.quarter, { quarter: nameOfQuarter(quarter, messages), year });
}

/** The name of a quarter, 1 to 4: "second quarter". */
export function nameOfQuarter(quarter: number, messages: DateMessages): string {
  return pick(messages.quarters, quarter);
}

/** A week with its year, as inside a sentence: "week 24, 2022". */
export function formatWeek({ year, week }: Week, messages: DateMessages): string {
  return replacePlaceholders(messages.patterns.week, { week: String(week), year });
}

/** A week without its year: "week 24". */
export function formatWeekShort({ week }: Week, messages: DateMessages): string {
  return replacePlaceholders(messages.patterns.weekShort, { week: String(week) });
}

/** A month with its year, as inside a sentence: "October 2021", "octubre de 2021". */
export function formatMonth(month: Month, messages: DateMessages): string {
  return replacePlaceholders(messages.patterns.month, { month: nameOfMonth(month, messages), year: yearOf(month) });
}

/** A month with its year, capitalised for titles: "October 2021", "Octubre de 2021". */
export function formatMonthTitle(month: Month, messages: DateMessages): string {
  return capitalize(formatMonth(month, messages));
}

/** A range without repeating its month or year: "8–12 November 2021"; a single day as in {@link formatDay}. */
export function formatRange(days: DayRange, messages: DateMessages): string {
  return fillRange(days, messages, rangePattern(days, messages.patterns));
}

/** Days of one month without its year, where the year is clear from the context: "8–12 November". */
export function formatRangeShort(days: DayRange, messages: DateMessages): string {
  return fillRange(days, messages, withoutYear(messages.patterns.rangeInMonth, messages.patterns));
}

function fillRange({ start, end }: DayRange, messages: DateMessages, pattern: string): string {
  if (start === end) return formatDay(start, messages);
  const from = partsOf(start, messages);
  const to = partsOf(end, messages);
  return replacePlaceholders(pattern, {
    startDay: from.day,
    startMonth: from.month,
    startYear: from.year,
    endDay: to.day,
    endMonth: to.month,
    endYear: to.year,
  });
}

/** Months from first to last, without repeating the year: "June–August 2022"; a single month as in {@link formatMonth}. */
export function formatMonths(months: MonthRange, messages: DateMessages): string {
  const { start, end } = months;
  if (start === end) return formatMonth(start, messages);
  const { monthsInYear, monthsAcrossYears } = monthPatterns(start, messages);
  return fillMonths(months, messages, yearOf(start) === yearOf(end) ? monthsInYear : monthsAcrossYears);
}

/** Months of one year without it, where the year is clear from the context: "May–June". */
export function formatMonthsShort(months: MonthRange, messages: DateMessages): string {
  return fillMonths(
    months,
    messages,
    withoutYear(monthPatterns(months.start, messages).monthsInYear, messages.patterns),
  );
}

interface MonthRange {
  readonly start: Month;
  readonly end: Month;
}

function monthPatterns(start: Month, messages: DateMessages): Pick<DatePatterns, "monthsInYear" | "monthsAcrossYears"> {
  const { elision } = messages.patterns;
  return elision?.before.includes(nameOfMonth(start, messages).charAt(0)) === true ? elision : messages.patterns;
}

function fillMonths({ start, end }: MonthRange, messages: DateMessages, pattern: string): string {
  return replacePlaceholders(pattern, {
    startMonth: nameOfMonth(start, messages),
    startYear: yearOf(start),
    endMonth: nameOfMonth(end, messages),
    endYear: yearOf(end),
  });
}

/** The name of a month in the form used in dates: "October", "octubre". */
export function nameOfMonth(month: Month, messages: DateMessages): string {
  return pick(messages.months, monthNumber(month));
}

/** The short name of a month: "Oct", "oct". */
export function shortNameOfMonth(month: Month, messages: DateMessages): string {
  return pick(messages.monthsShort, monthNumber(month));
}

/** A date as a line begins: "Octubre de 2021". */
export function capitalize(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** A pattern without the year at its end, as the short pattern of days omits it: ` de {year}`. A pattern with another order keeps it. */
function withoutYear(range: string, { day, dayShort }: DatePatterns): string {
  const year = day.startsWith(dayShort) ? day.slice(dayShort.length).replace("{year}", "{endYear}") : "";
  return year !== "" && range.endsWith(year) ? range.slice(0, -year.length) : range;
}

function rangePattern({ start, end }: DayRange, patterns: DatePatterns): string {
  if (monthOf(start) === monthOf(end)) return patterns.rangeInMonth;
  return yearOf(start) === yearOf(end) ? patterns.rangeInYear : patterns.rangeAcrossYears;
}

function partsOf(day: Day, messages: DateMessages): Readonly<Record<"day" | "month" | "year", string>> {
  const number = dayNumber(day);
  return {
    day: number === 1 ? messages.firstDay : String(number),
    month: nameOfMonth(monthOf(day), messages),
    year: yearOf(day),
  };
}

function pick(names: readonly string[], number: number): string {
  const name = names[number - 1];
  if (name === undefined) throw new RangeError(`the messages have no name for number ${number}`);
  return name;
}
