import { type Frequency, isUsual } from "../../content/frequency.ts";
import { daysOfPeriod, type Period, parsePeriod, partsOfPeriod } from "../../content/period.ts";
import {
  type Day,
  type DayRange,
  daysBetween,
  earliestDayOf,
  isDay,
  lastDayOf,
  type Month,
  monthOf,
} from "../../i18n/day.ts";
import { overlaps } from "../../i18n/range.ts";
import { type Content, periodsOfContent } from "../../model/content.ts";
import { bulletinsInOrder } from "../../model/publication-order.ts";
import { mainFrequency, seriesOf, seriesOfContent } from "../../model/series.ts";
import type { DeclaredSeries } from "../../schema/fields/series-fields.ts";
import { message } from "../message.ts";
import type { Refusal } from "./scaffold.ts";

/**
 * The bulletin for an item of a date: the bulletin that covers the date, or whose period contains it. If there is none, it is the month of
 * the date if bulletins are monthly; otherwise the latest draft, since a weekly or a quarterly is written after its news. A refusal if
 * there is no draft either. With a series, only its bulletins count.
 */
export function findBulletinOf(content: Content, date: Day | Month, series?: DeclaredSeries): Period | Refusal {
  const frequency = series?.frequency ?? mainFrequency(content);
  const all = seriesOfContent(content);
  const isIts = (period: Period): boolean => series === undefined || seriesOf(all, period) === series;
  const days: DayRange = { start: earliestDayOf(date), end: isDay(date) ? date : lastDayOf(date) };
  const periods = periodsOfContent(content).filter(isIts);
  const covered = coveredDays(content);
  const holding = periods.filter((period) => overlaps(covered.get(period) ?? daysOfPeriod(period), days));
  const [best] = holding.toSorted((a, b) => rank(a, frequency) - rank(b, frequency) || lengthOf(a) - lengthOf(b));
  if (best !== undefined) return best;
  const month = parsePeriod([monthOf(date), series?.name].filter(Boolean).join("-"));
  if (month !== undefined && (all.length === 0 || series?.kinds.includes("month")) && areMonths(periods, frequency))
    return month;
  const drafts = bulletinsInOrder(content).filter(
    ({ path, fields: { draft } }) => draft === true && isIts(path.period),
  );
  return drafts.at(-1)?.path.period ?? refusal(date);
}

/** The days that bulletins declare as covered. */
function coveredDays({ bulletins }: Content): ReadonlyMap<Period, DayRange> {
  return new Map(
    bulletins.flatMap(({ original: { path, fields } }) => {
      const { covers } = fields;
      return covers === undefined ? [] : [[path.period, { start: covers.from, end: covers.to }] as const];
    }),
  );
}

/** Bulletins of the usual kind come first, special issues last. */
function rank(period: Period, frequency: Frequency | undefined): number {
  if (partsOfPeriod(period).kind === "special") return 2;
  return isUsual(period, frequency) ? 0 : 1;
}

function lengthOf(period: Period): number {
  const { start, end } = daysOfPeriod(period);
  return daysBetween(start, end);
}

/** Whether every month has a bulletin, according to the frequency and the newest bulletins. */
function areMonths(periods: readonly Period[], frequency: Frequency = "irregular"): boolean {
  if (frequency !== "monthly" && frequency !== "irregular") return false;
  const series = periods.filter((period) => partsOfPeriod(period).kind !== "special");
  const newest = series.filter((period) => isUsual(period, frequency)).at(-1) ?? series.at(-1);
  return newest === undefined || partsOfPeriod(newest).kind === "month";
}

function refusal(date: Day | Month): Refusal {
  return {
    refused: message("new-no-bulletin", { date, command: "npm run new -- bulletin" }),
  };
}
