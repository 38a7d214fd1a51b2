import type { Message } from "../diagnostics/message.ts";
import { firstDayOf, lastDayOf, parseDay, parseMonth, parseYear } from "../i18n/day.ts";
import { countWeeksIn } from "../i18n/week.ts";
import { message } from "./message.ts";
import { type Period, parsePeriod, periodOfKind } from "./period.ts";
import { findSlug } from "./slug.ts";

/*
 * Names of folders that are almost a period.
 */

/**
 * The period that was probably meant: without the zeros of `2022-6`, with other separators or none, with the year at the end, or with the
 * letter for weeks and quarters of another language or in another place (`S24`, `2022-T2`, `2T-2022`, `Q2 2022`), or half a month to the
 * last day of another (`2022-06-16-31`).
 */
export function findPeriod(typed: string): Period | undefined {
  const plain = findSlug(typed) ?? typed.toLowerCase();
  for (const write of NOTATIONS) {
    const meant = write(plain);
    const period = meant === undefined ? undefined : parsePeriod(meant);
    if (period !== undefined) return period;
  }
  return undefined;
}

/** The reason why a folder's name is not a period, if it breaks the calendar; undefined for other mistakes. */
export function explainPeriod(folder: string, typed: string): Message | undefined {
  const [, digits = "", week = ""] = /^(\d{4})-w(\d\d)$/.exec(typed) ?? [];
  const year = parseYear(digits);
  if (year !== undefined && Number(week) > 52)
    return message("folder-of-week", { folder, year: Number(year), last: countWeeksIn(year) });
  if (/^\d{4}-q\d$/.test(typed)) return message("folder-of-quarter", { folder });
  if (/^\d{4}-b\d$/.test(typed)) return message("folder-of-two-months", { folder });
  const halved = parseMonth(/^(\d{4}-\d\d)-\d\d-\d\d$/.exec(typed)?.[1] ?? "");
  if (halved !== undefined) {
    const halves = [firstDayOf(halved), lastDayOf(halved)].flatMap((day) => periodOfKind("fortnight", day) ?? []);
    return message("folder-of-fortnight", { folder, halves });
  }
  if (/^\d{4}-[hs][12]$/.test(typed)) return message("folder-of-half-year", { folder });
  const month = /^\d{4}-\d\d-\d\d$/.test(typed) ? parseMonth(typed.slice(0, 7)) : undefined;
  if (month === undefined) return undefined;
  return message("folder-of-day", { folder, month, last: Number(lastDayOf(month).slice(-2)) });
}

const WEEK = "(?:kw|w|semana|semaine|week|s(?=\\d\\d))";
const QUARTER = "(?:q|t|trim|trimestre|quarter)";

const TWO_MONTHS = "(?:b|bim|bimestre|bimester)";

const NOTATIONS: readonly ((typed: string) => string | undefined)[] = [
  (typed) => typed,
  written(`(\\d{4})-?${WEEK}-?(\\d{1,2})`, (year, week) => `${year}-w${two(week)}`),
  written(`${WEEK}-?(\\d{1,2})-?(\\d{4})`, (week, year) => `${year}-w${two(week)}`),
  written(`(\\d{4})-?${QUARTER}-?([1-4])`, (year, quarter) => `${year}-q${quarter}`),
  written(`(?:${QUARTER}-?([1-4])|([1-4])-?${QUARTER})-?(\\d{4})`, (a, b, year) => `${year}-q${a || b}`),
  written(`(\\d{4})-([1-4])-?${QUARTER}`, (year, quarter) => `${year}-q${quarter}`),
  written(`(\\d{4})-?${TWO_MONTHS}-?([1-6])`, (year, number) => `${year}-b${number}`),
  written(`(?:${TWO_MONTHS}-?([1-6])|([1-6])-?${TWO_MONTHS})-?(\\d{4})`, (a, b, year) => `${year}-b${a || b}`),
  written("(\\d{4}-\\d\\d-16)-(?:28|29|30|31)", (first) => {
    const day = parseDay(first);
    return day === undefined ? undefined : periodOfKind("fortnight", day);
  }),
  written("(\\d{4})-(\\d{1,2})-(\\d{1,2})", (year, month, day) => `${year}-${two(month)}-${two(day)}`),
  written("(\\d{4})(\\d\\d)(\\d\\d)", (year, month, day) => `${year}-${month}-${day}`),
  written("(\\d{1,2})-(\\d{1,2})-(\\d{4})", (day, month, year) =>
    Number(day) > 12 || day === month ? `${year}-${two(month)}-${two(day)}` : "",
  ),
  written("(\\d{4})-?(\\d{1,2})", (year, month) => `${year}-${two(month)}`),
  written("(\\d{1,2})-(\\d{4})", (month, year) => `${year}-${two(month)}`),
  written("(\\d{4})-?(\\d{1,2})-?([a-z].*)", (year, month, name) => `${year}-${two(month)}-${name}`),
  written("([a-z].*?)-(\\d{4})-(\\d\\d)", (name, year, month) => `${year}-${month}-${name}`),
];

function written(pattern: string, write: (...parts: readonly [string, string, string]) => string | undefined) {
  const whole = new RegExp(`^${pattern}$`);
  return (typed: string): string | undefined => {
    const match = whole.exec(typed);
    return match === null ? undefined : write(match[1] ?? "", match[2] ?? "", match[3] ?? "");
  };
}

function two(digits: string): string {
  return digits.padStart(2, "0");
}
