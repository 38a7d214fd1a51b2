import {
  isUsual,
  type Period,
  type PeriodKind,
  parsePeriod,
  partsOfPeriod,
  periodOfKind,
} from "../../../scripts/content/index.ts";
import { type Day, earliestDayOf, isDay, type Month, monthOf } from "../../../scripts/i18n/index.ts";
import type { DeclaredSeries } from "../../../scripts/model/index.ts";

/** The naming of issues: of a series, or of a publication without series, whose issues may have any period. */
export type IssueNames = Partial<Pick<DeclaredSeries, "frequency" | "kinds" | "name">>;

const KINDS: readonly PeriodKind[] = ["fortnight", "week", "day", "bimester", "month", "quarter", "year"];

/**
 * The bulletin of a date: with the usual kind of period for the frequency, or else its month, or else the first possible period. Undefined
 * if the date determines none of them, as a month determines no week.
 */
export function periodOfDate(date: Day | Month, { frequency, kinds = KINDS, name }: IssueNames): Period | undefined {
  if (name !== undefined) return parsePeriod(`${monthOf(date)}-${name}`);
  const periods = kinds.flatMap((kind) => periodOf(date, kind) ?? []);
  return (
    periods.find((period) => isUsual(period, frequency)) ??
    periods.find((period) => partsOfPeriod(period).kind === "month") ??
    periods[0]
  );
}

/** A month alone determines neither a day nor a week nor half a month. */
function periodOf(date: Day | Month, kind: PeriodKind): Period | undefined {
  if (!isDay(date) && (kind === "day" || kind === "week" || kind === "fortnight")) return undefined;
  return periodOfKind(kind, earliestDayOf(date));
}
