import type { DeskTimes } from "./desk-times.ts";
import { median } from "./measure.ts";
import { formatNumber } from "./report.ts";

/** The measurements with a number of items, round by round. */
export interface DeskRuns {
  readonly items: number;
  readonly times: readonly DeskTimes[];
}

interface Row {
  readonly name: string;
  /** The time of a round, in milliseconds; undefined if there was nothing to measure. */
  readonly timeOf: (times: DeskTimes) => number | undefined;
  /** The most that it may take with so many items, in milliseconds. */
  readonly limitOf: (items: number) => number;
}

const MANY = 10_000;

const ROWS: readonly Row[] = [
  { name: "first screen", timeOf: (times) => times.firstScreen, limitOf: (items) => (items < MANY ? 1000 : 2000) },
  { name: "key to preview", timeOf: ({ keys }) => medianOf(keys), limitOf: (items) => (items < MANY ? 60 : 100) },
  { name: "photo of 24 megapixels", timeOf: ({ photo }) => photo, limitOf: () => 6000 },
  { name: "archive: first rows", timeOf: ({ rows }) => rows, limitOf: () => 1000 },
  { name: "archive: found per key", timeOf: ({ found }) => medianOf(found), limitOf: () => 300 },
  { name: "archive: item opened", timeOf: ({ opened }) => opened, limitOf: () => 500 },
];

/**
 * One row per figure, one column per number of items: the median of the rounds, the best in brackets, and `!` before a figure that exceeds
 * its limit.
 */
export function formatDeskTable(runs: readonly DeskRuns[]): string {
  const head = ["ms", ...runs.map(({ items }) => `${formatNumber(items)} items`), "limit"];
  const rows = ROWS.map(({ name, timeOf, limitOf }) => {
    const limits = [...new Set(runs.map(({ items }) => limitOf(items)))];
    return [name, ...runs.map((run) => cellOf(run, timeOf, limitOf(run.items))), limits.join(", ")];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)));
  return [head, ...rows].map((row) => `${line(row).join("  ")}\n`).join("");
}

/** Whether a median misses its limit. */
export function hasMisses(runs: readonly DeskRuns[]): boolean {
  return ROWS.some(({ timeOf, limitOf }) =>
    runs.some(({ items, times }) => (medianOf(times.flatMap((each) => timeOf(each) ?? [])) ?? 0) > limitOf(items)),
  );
}

function cellOf({ times }: DeskRuns, timeOf: Row["timeOf"], limit: number): string {
  const all = times.flatMap((each) => timeOf(each) ?? []);
  const middle = medianOf(all);
  if (middle === undefined) return "–";
  return `${middle > limit ? "! " : ""}${Math.round(middle)} (${Math.round(Math.min(...all))})`;
}

function medianOf(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : median(numbers);
}
