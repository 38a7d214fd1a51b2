import { isUsual, type Period, parsePeriod, partsOfPeriod } from "../../../scripts/content/index.ts";
import {
  addDays,
  type Day,
  isDay,
  type Month,
  monthNumber,
  monthOf,
  weekdayOf,
  weekNumberOf,
  yearOf,
} from "../../../scripts/i18n/index.ts";
import type { DeclaredSeries } from "../../../scripts/model/index.ts";

/** The naming of issues: of a series, or of a publication without series, whose issues may have any period. */
export type IssueNames = Partial<Pick<DeclaredSeries, "frequency" | "kinds" | "name">>;

const KINDS: NonNullable<IssueNames["kinds"]> = ["week", "day", "month", "quarter", "year"];

/**
 * The bulletin of a date: with the usual kind of period for the frequency, or else its month, or else the first possible period. Undefined
 * if the date determines none of them, as a month determines no week.
 */
export function periodOfDate(date: Day | Month, { frequency, kinds = KINDS, name }: IssueNames): Period | undefined {
  if (name !== undefined) return parsePeriod(`${monthOf(date)}-${name}`);
  const periods = kinds.flatMap((kind) => periodOfKind(date, kind) ?? []);
  return (
    periods.find((period) => isUsual(period, frequency)) ??
    periods.find((period) => partsOfPeriod(period).kind === "month") ??
    periods[0]
  );
}

function periodOfKind(date: Day | Month, kind: (typeof KINDS)[number]): Period | undefined {
  switch (kind) {
    case "day":
      return isDay(date) ? parsePeriod(date) : undefined;
    case "week":
      return isDay(date) ? parsePeriod(weekOf(date)) : undefined;
    case "month":
      return parsePeriod(monthOf(date));
    case "quarter":
      return parsePeriod(`${yearOf(date)}-q${Math.ceil(monthNumber(date) / 3)}`);
    case "year":
      return parsePeriod(yearOf(date));
    case "special":
      return undefined;
  }
}

function weekOf(day: Day): string {
  const THURSDAY = 3;
  const thursday = addDays(day, THURSDAY - weekdayOf(day));
  return `${yearOf(thursday)}-w${String(weekNumberOf(thursday)).padStart(2, "0")}`;
}
