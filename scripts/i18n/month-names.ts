import { timeShown } from "./clocks.ts";

const MONTHS = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"];

/** A week that began with a month. */
const MONDAY_TO_SUNDAY = MONTHS.slice(0, 7).map((day) => `2010-02-${day}`);

/**
 * The names of the months in a language, January first: long ones, and short ones. They may change with the version of Node, so they are
 * for suggestions only; pages use the names in messages.
 */
export function monthNames(language: string): readonly (readonly string[])[] {
  const months = (options: Intl.DateTimeFormatOptions) =>
    MONTHS.map((month) => nameIn(language, "month", options, timeShown(`2009-${month}-01T00:00`)));
  const inDates = (["long", "short"] as const).map((month) => months({ month, day: "numeric" }));
  return [...inDates, months({ month: "long" })];
}

/** The names of the days of the week in a language, long and short. Like the names of months, they are only for reading text of users. */
export function weekdayNames(language: string): readonly string[] {
  return (["long", "short"] as const).flatMap((weekday) =>
    MONDAY_TO_SUNDAY.map((day) => nameIn(language, "weekday", { weekday }, timeShown(`${day}T00:00`))),
  );
}

/** The month or the day of the week of a date, as dates have it that consist of these parts. Japanese months are numbers with a sign. */
function nameIn(
  language: string,
  part: "month" | "weekday",
  options: Intl.DateTimeFormatOptions,
  date: number,
): string {
  const all: Intl.DateTimeFormatOptions = { ...options, timeZone: "UTC", calendar: "gregory" };
  const found = new Intl.DateTimeFormat(language, all).formatToParts(date).find(({ type }) => type === part);
  return found === undefined || /^\d+$/.test(found.value)
    ? new Intl.DateTimeFormat(language, { ...all, day: undefined }).format(date)
    : found.value;
}
