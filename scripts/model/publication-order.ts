import { daysOfPeriod, type Period } from "../content/period.ts";
import { compareDates, type Day } from "../i18n/day.ts";
import type { BulletinRecord } from "../schema/record.ts";
import type { Content } from "./content.ts";

/** The values that determine the order of bulletins. */
export interface Ordered {
  readonly period: Period;
  /** The day of publication, or else the first of the period. */
  readonly day: Day;
}

/** A comparator for `sort`: by day of publication, then by name. */
export function compareBulletins(a: Ordered, b: Ordered): number {
  return compareDates(a.day, b.day) || (a.period < b.period ? -1 : a.period > b.period ? 1 : 0);
}

/** The day by which a bulletin is sorted; `date` is the date in its own file. */
export function publicationDay(period: Period, date: Day | undefined): Day {
  return date ?? daysOfPeriod(period).start;
}

/** The bulletins' own files, each in its original language, the earliest bulletin first. */
export function bulletinsInOrder({ bulletins }: Content): readonly BulletinRecord[] {
  return bulletins
    .map(({ original }) => {
      const { period } = original.path;
      return { original, period, day: publicationDay(period, original.fields.date) };
    })
    .sort(compareBulletins)
    .map(({ original }) => original);
}
