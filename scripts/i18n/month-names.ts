/**
 * The names of the months in a language, January first: long ones, and short ones. They may change with the version of Node, so they are
 * for suggestions only; pages have those of the messages.
 */
export function monthNames(language: string): readonly (readonly string[])[] {
  const months = (options: Intl.DateTimeFormatOptions) =>
    Array.from({ length: 12 }, (_, month) => nameIn(language, "month", options, Date.UTC(2009, month, 1)));
  const inDates = (["long", "short"] as const).map((month) => months({ month, day: "numeric" }));
  return [...inDates, months({ month: "long" })];
}

/** The names of the days of the week in a language, long and short. As those of months, they are for what people wrote. */
export function weekdayNames(language: string): readonly string[] {
  return (["long", "short"] as const).flatMap((weekday) =>
    Array.from({ length: 7 }, (_, day) => nameIn(language, "weekday", { weekday }, Date.UTC(2016, 10, 14 + day))),
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
