import { type Frequency, nextPeriod, periodAfter } from "../content/frequency.ts";
import { type Period, parsePeriod, partsOfPeriod } from "../content/period.ts";
import type { Slug } from "../content/slug.ts";
import { type DeclaredSeries, declaredSeries } from "../schema/fields/series-fields.ts";
import type { BulletinRecord } from "../schema/record.ts";
import type { Content } from "./content.ts";
import { bulletinsInOrder } from "./publication-order.ts";

/* The series of a bulletin: the name of its folder alone decides. */

/** The series of a bulletin; undefined if it fits none. The checks of the declarations exclude that it fits two. */
export function seriesOf(all: readonly DeclaredSeries[], period: Period): DeclaredSeries | undefined {
  const parts = partsOfPeriod(period);
  const named = parts.kind === "special" ? all.find(({ name }) => name === parts.name) : undefined;
  return named ?? all.find(({ kinds, name }) => name === undefined && kinds.includes(parts.kind));
}

/** The series that a publication declares, in their order. */
export function seriesOfContent({ publication }: Content): readonly DeclaredSeries[] {
  return declaredSeries(publication?.fields.series);
}

/** Bulletins that are numbered and named in one sequence. */
export interface BulletinRun {
  /** Undefined if the publication declares none: then the kind of the period identifies the sequence. */
  readonly series?: DeclaredSeries;
  /** Each in its original language, the earliest first. */
  readonly bulletins: readonly BulletinRecord[];
}

/** The bulletins of each series, or of each kind of period if a publication declares none. */
export function bulletinRuns(content: Content): readonly BulletinRun[] {
  const all = seriesOfContent(content);
  const runs = new Map<DeclaredSeries | string, BulletinRecord[]>();
  for (const bulletin of bulletinsInOrder(content)) {
    const { period } = bulletin.path;
    const run = all.length === 0 ? partsOfPeriod(period).kind : seriesOf(all, period);
    if (run === undefined) continue; // This error is reported elsewhere.
    const bulletins = runs.get(run);
    if (bulletins === undefined) runs.set(run, [bulletin]);
    else bulletins.push(bulletin);
  }
  return [...runs].map(([run, bulletins]) => (typeof run === "string" ? { bulletins } : { series: run, bulletins }));
}

/** Whether a bulletin is a special issue beside the regular ones: it has a name after its month that is not the name of a series. */
export function isSpecialIssue(period: Period, name: Slug | undefined): boolean {
  return partsOfPeriod(period).kind === "special" && name === undefined;
}

/** How bulletins follow each other in a series. */
type Following = Pick<DeclaredSeries, "frequency" | "name">;

/** The period of the next bulletin of a series: see {@link nextPeriod}. */
export function nextInSeries(last: Period, { frequency = "irregular", name }: Following): Period | undefined {
  return stepOf(last, name, (period) => nextPeriod(period, frequency));
}

/** The earliest period in which the next bulletin of a series can appear: see {@link periodAfter}. */
export function afterInSeries(last: Period, { frequency, name }: Following): Period | undefined {
  return stepOf(last, name, (period) => periodAfter(period, frequency));
}

/** A step from one period to another; of a month with the name of a series, from month to month. */
function stepOf(
  period: Period,
  name: Slug | undefined,
  step: (period: Period) => Period | undefined,
): Period | undefined {
  const parts = partsOfPeriod(period);
  if (name === undefined || parts.kind !== "special") return step(period);
  const month = parsePeriod(parts.month);
  const next = month === undefined ? undefined : step(month);
  return next === undefined ? undefined : parsePeriod(`${next}-${name}`);
}

/** The frequency of a publication, or of its first series: new items are sorted by it if nothing else decides. */
export function mainFrequency(content: Content): Frequency | undefined {
  const [first] = seriesOfContent(content);
  return first === undefined ? content.publication?.fields.frequency : first.frequency;
}
