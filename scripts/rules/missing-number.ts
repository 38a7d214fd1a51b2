import type { Period } from "../content/period.ts";
import { comparePeriods } from "../content/period.ts";
import { defined } from "../defined.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { bulletinsInOrder } from "../model/publication-order.ts";
import { afterInSeries, bulletinRuns, isSpecialIssue } from "../model/series.ts";
import type { BulletinRecord } from "../schema/record.ts";
import type { DeclaredSeries } from "../schema/series-fields.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";
import { missingFieldError, valueError } from "./rule.ts";

const ID = "missing-number";

/**
 * The bulletins of a series, or of a kind where none are declared, are numbered without gaps, once numbers have begun. Only warnings. A
 * number that belongs to a bulletin of another kind is not missing, nor is one for which there is room: with 31 in October and 33 in
 * December, the bulletin of November is just not in the archive. Special issues need no number.
 */
export const missingNumber: Rule = {
  id: ID,
  *check(content) {
    const all = bulletinsInOrder(content).flatMap(numbersIn);
    for (const { series, bulletins } of bulletinRuns(content)) {
      const regular = bulletins.filter(({ path }) => !isSpecialIssue(path.period, series?.name));
      const taken = new Set(series === undefined ? all : bulletins.flatMap(numbersIn));
      yield* checkEach(regular);
      yield* checkGaps(regular, taken, series ?? defined({ frequency: content.publication?.fields.frequency }));
    }
  },
};

/** Nothing is missing before the first number, nor where most bulletins since then have none: such a series has ended. */
function* checkEach(series: readonly BulletinRecord[]): Iterable<UnlocatedDiagnostic> {
  const [first] = series.filter(hasNumber);
  if (first === undefined) return;
  const begun = series.slice(series.indexOf(first));
  if (begun.filter(hasNumber).length * 2 < begun.length) return;
  let before = first;
  for (const bulletin of begun) {
    if (hasNumber(bulletin)) before = bulletin;
    else if (!bulletin.faulty.includes("number")) {
      const words = message("number-missing", { period: before.path.period, before: String(before.fields.number) });
      yield { ...missingFieldError(ID, bulletin.path.file, ["number"], words), severity: "warning" };
    }
  }
}

function* checkGaps(
  series: readonly BulletinRecord[],
  taken: ReadonlySet<number>,
  following: Following,
): Iterable<UnlocatedDiagnostic> {
  const numbered = series.flatMap(({ path: { file, period }, fields: { number } }) =>
    typeof number === "number" ? [{ file, period, number }] : [],
  );
  for (const [index, bulletin] of numbered.entries()) {
    const before = numbered[index - 1];
    const highest = before === undefined ? undefined : findHighest(before, bulletin, taken, following);
    if (before === undefined || highest === undefined) continue;
    const next = before.number + 1;
    const values = {
      number: String(bulletin.number),
      period: before.period,
      before: String(before.number),
      next: String(next),
    };
    const words =
      next === highest
        ? message("number-skips", values)
        : message("number-skips-several", { ...values, highest: String(highest) });
    yield { ...valueError(ID, bulletin.file, ["number"], words), severity: "warning" };
  }
}

type Following = Pick<DeclaredSeries, "frequency" | "name">;

interface Numbered {
  readonly period: Period;
  readonly number: number;
}

/** The highest number for which there can be bulletins up to this one; undefined if its own is not higher, or if that is not known. */
function findHighest(
  before: Numbered,
  bulletin: Numbered,
  taken: ReadonlySet<number>,
  following: Following,
): number | undefined {
  let next = afterInSeries(before.period, following);
  for (let number = before.number + 1; number < bulletin.number; number += 1) {
    if (taken.has(number)) continue;
    next = next === undefined ? undefined : afterInSeries(next, following);
    if (next === undefined) return undefined;
    if (comparePeriods(bulletin.period, next) < 0) return number;
  }
  return undefined;
}

function hasNumber({ fields: { number } }: BulletinRecord): boolean {
  return number !== undefined;
}

/** The numbers that a bulletin has: two in "32–33". */
function numbersIn({ fields: { number } }: BulletinRecord): readonly number[] {
  return (String(number ?? "").match(/\d+/g) ?? []).map(Number);
}
