import { parseDay, parseMonth } from "../../i18n/day.ts";
import { parseLocalMinute } from "../../i18n/hours-of-event.ts";
import { parseNamedMonth } from "./named-months.ts";

/** The day that was probably meant by one without hyphens, with a time, in the order day, month, year, or with its month in words. */
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
