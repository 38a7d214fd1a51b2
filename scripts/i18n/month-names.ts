import { Info } from "luxon";

/**
 * The names of the months in a language, January first: long ones, and short ones. They may change with the version of Node, so they are
 * for suggestions only; pages have those of the messages.
 */
export function monthNames(language: string): readonly (readonly string[])[] {
  const inDates = (["long", "short"] as const).map((length) => Info.monthsFormat(length, { locale: language }));
  return [...inDates, Info.months("long", { locale: language })];
}

/** The names of the days of the week in a language, long and short. As those of months, they are for what people wrote. */
export function weekdayNames(language: string): readonly string[] {
  return (["long", "short"] as const).flatMap((length) => Info.weekdays(length, { locale: language }));
}
