import { defined } from "../defined.ts";
import { parseDay, parseMonth } from "../i18n/day.ts";
import { parseLocalMinute } from "../i18n/hours-of-event.ts";
import { monthNames, weekdayNames } from "../i18n/month-names.ts";
import { once } from "../once.ts";

/** The day that was probably meant by a date without hyphens, with a time, in the order day, month, year, or with its month in words. */
export function findDay(typed: string): string | undefined {
  const named = parseNamedMonth(typed);
  if (named?.day !== undefined) return parseDay(`${named.year}-${named.month}-${named.day.padStart(2, "0")}`);
  const [, year, month, day] =
    /^(\d{4})\D?(\d\d)(\d\d)(?:T.*)?$/.exec(typed) ??
    /^(\d{4})\D?(\d{1,2})\D(\d{1,2})(?:T.*)?$/.exec(typed) ??
    swap(/^(\d{1,2})\D(\d{1,2})\D(\d{4})$/.exec(typed));
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return parseDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** The month that was probably meant: with another separator or none, with the year at the end, or in words. */
export function findMonth(typed: string): string | undefined {
  const named = parseNamedMonth(typed);
  if (named !== undefined) return named.day === undefined ? parseMonth(`${named.year}-${named.month}`) : undefined;
  const [, year, month] = /^(\d{4})\D?(\d{1,2})$/.exec(typed) ?? [];
  const [, monthFirst, yearLast] = /^(\d{1,2})\D(\d{4})$/.exec(typed) ?? [];
  return parseMonth(`${year ?? yearLast}-${(month ?? monthFirst ?? "").padStart(2, "0")}`);
}

/** Year, month and day; empty if the first number could also be the month. */
function swap(match: RegExpExecArray | null): readonly (string | undefined)[] {
  const [all, day, month, year] = match ?? [];
  return Number(day) > 12 || day === month ? [all, year, month, day] : [];
}

/** The minute that was probably meant: with a space before the time, with `h` or a full stop in it, with seconds or an offset. */
export function findMinute(typed: string): string | undefined {
  const [, date = "", hours = "", minutes = "00"] =
    /^(\S+?)(?:T|,? +)(\d{1,2})(?: ?[:.h] ?(\d\d)?)?(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?(?:\d\d)?)?$/i.exec(typed) ?? [];
  const day = findDay(date);
  return day === undefined ? undefined : parseLocalMinute(`${day}T${hours.padStart(2, "0")}:${minutes}`);
}

/** The languages of the interface that Dateline has; editors may write a month in any of them. */
const LANGUAGES = ["en", "es", "pt", "fr", "it", "de"];

/** Words between the parts of a date in these languages. */
const SMALL_WORDS: ReadonlySet<string> = new Set([
  "de",
  "del",
  "do",
  "da",
  "of",
  "the",
  "el",
  "le",
  "il",
  "der",
  "am",
  "den",
]);

/** A date with its month in words, as numbers: `8 de noviembre de 2021`, `November 8, 2021`, `le 1er novembre 2021`, `octubre 2021`. */
function parseNamedMonth(
  typed: string,
): { readonly year: string; readonly month: string; readonly day?: string } | undefined {
  if (!/\p{L}{3}/u.test(typed)) return undefined; // Most dates end here: the names need not be listed for them.
  const words = fold(typed).match(/[\p{L}\p{N}]+/gu) ?? [];
  const numbers = words.flatMap((word) => /^(\d{1,4})(?:st|nd|rd|th|er|o|a)?$/.exec(word)?.[1] ?? []);
  const others = words.filter((word) => !/^\d/.test(word) && !SMALL_WORDS.has(word));
  const named = others.length > 1 ? others.filter((word) => !weekdays().has(word)) : others;
  const month = named.length === 1 ? monthsByName().get(named[0] ?? "") : undefined;
  const [year, ...years] = numbers.filter((number) => number.length === 4);
  const [day, ...days] = numbers.filter((number) => number.length <= 2);
  if (month === undefined || year === undefined || years.length + days.length > 0) return undefined;
  if (numbers.length < words.filter((word) => /^\d/.test(word)).length) return undefined;
  return { year, month, ...defined({ day }) };
}

/** Names of months, long and short, with their numbers. */
const monthsByName = once(
  (): ReadonlyMap<string, string> =>
    new Map(
      LANGUAGES.flatMap(monthNames).flatMap((names) =>
        names.map((name, index) => [fold(name), String(index + 1).padStart(2, "0")] as const),
      ),
    ),
);

/** The words in names of days of the week. */
const weekdays = once(
  (): ReadonlySet<string> =>
    new Set(LANGUAGES.flatMap(weekdayNames).flatMap((name) => fold(name).match(/\p{L}+/gu) ?? [])),
);

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{Mn}.]+/gu, "")
    .toLowerCase();
}
