import type { Line } from "./lines.ts";
import { joinLines } from "./lines.ts";
import { bandsOf } from "./reading-order.ts";

/** In characters: a line of an article is longer. */
const LONGEST_CELL = 22;

/** No page is wide enough for more. */
const MOST_COLUMNS = 60;

/** The rows of columns, from the first that is read, if they are a table; undefined for the columns of articles. */
export function rowsOfTable(columns: readonly (readonly Line[])[]): readonly Line[] | undefined {
  const [first = [], second = [], ...others] = columns;
  if (columns.length > MOST_COLUMNS) return undefined;
  return others.length === 0 ? rowsOfTwo(first, second) : rowsOfMore(columns);
}

/** Two columns whose lines stand on the same height, and of which the first has short texts, are a table, or a list of dates. */
function rowsOfTwo(ones: readonly Line[], others: readonly Line[]): readonly Line[] | undefined {
  const heads = ones.filter((line) => others.some(({ baseline }) => Math.abs(baseline - line.baseline) < 2));
  if (heads.length < 3 || heads.length < others.length * 0.8 || lengthOf(heads) > LONGEST_CELL) return undefined;
  const rows: Line[][] = [];
  for (const line of [...ones, ...others].toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    const isSame = row !== undefined && Math.abs((row[0]?.baseline ?? 0) - line.baseline) < 2;
    if (isSame) row.push(line);
    else rows.push([line]);
  }
  const isSecond = new Set(others);
  return rows.flatMap((row) => {
    const cells = row.toSorted((a, b) => Number(isSecond.has(a)) - Number(isSecond.has(b)));
    return row.length === 1 ? row : [{ ...joinLines(cells), isRow: true }];
  });
}

/** Three columns or more, of which all but the first have mostly short texts, and whose rows are mostly whole, are a table. */
function rowsOfMore(columns: readonly (readonly Line[])[]): readonly Line[] | undefined {
  if (columns.slice(1).some((lines) => lines.filter(isLong).length > lines.length / 5)) return undefined;
  const columnOf = new Map(columns.flatMap((lines, index) => lines.map((line) => [line, index] as const)));
  const bands = bandsOf(columns.flat()).map((lines) =>
    columns.map((_, index) => lines.filter((line) => columnOf.get(line) === index)),
  );
  const rows = joinBands(bands) ?? (areWords(columns.slice(1).flat()) ? bands : []);
  const whole = rows.filter(isWhole);
  if (whole.length < rows.length * 0.6 || whole.length < leastRows(numbersIn(whole))) return undefined;
  // What stands alone above a table or below it is no row.
  const [start, end] = [rows.findIndex(isWhole), rows.findLastIndex(isWhole) + 1];
  return [...rows.slice(0, start).flat(2), ...rows.slice(start, end).map(joinRow), ...rows.slice(end).flat(2)];
}

function isLong({ text }: Line): boolean {
  return text.length > LONGEST_CELL * 1.5;
}

/** The lines of its cells. */
type Row = readonly (readonly Line[])[];

/** Whether most of its cells have a text. */
function isWhole(row: Row): boolean {
  return row.filter(({ length }) => length > 0).length > row.length / 2;
}

function joinRow(row: Row): Line {
  const cells = row.map((lines) => (lines.length === 0 ? [] : joinLines(lines).spans));
  return { ...joinLines(row.flat()), isRow: true, cells };
}

/** The fewest rows of a table: what has no numbers may be headings beside each other, which have few lines. */
function leastRows(numbers: number): number {
  if (numbers >= 0.5) return 2;
  return numbers >= 0.25 ? 3 : 8;
}

/** How many of the cells behind the first ones have a number, from 0 to 1. */
function numbersIn(rows: readonly Row[]): number {
  const cells = rows.flatMap((row) => row.slice(1)).filter(({ length }) => length > 0);
  return cells.filter((lines) => lines.some(({ text }) => /\d/.test(text))).length / Math.max(1, cells.length);
}

/** Whether cells are numbers, names and other single words. */
function areWords(lines: readonly Line[]): boolean {
  return middleOf(lines.map(({ text }) => text.split(" ").length)) <= 2;
}

/**
 * Bands as the rows of a table: where some are much farther from each other than others are, bands that are near to each other are one row
 * with a cell of several lines. Undefined if none are, or if several cells would have several lines: they may as well be rows of their own.
 */
function joinBands(bands: readonly Row[]): readonly Row[] | undefined {
  const gaps = bands.slice(1).map((band, index) => topOf(band) - bottomOf(bands[index] ?? []));
  const sorted = gaps.map((gap) => Math.max(gap, 1)).toSorted((one, other) => one - other);
  const steps = sorted.slice(1).map((gap, index) => gap / (sorted[index] ?? gap));
  const widest = Math.max(1, ...steps);
  if (widest < WIDER) return undefined;
  const least = sorted[steps.indexOf(widest) + 1] ?? 0;
  const groups: Row[][] = [];
  for (const [index, band] of bands.entries()) {
    const group = groups.at(-1);
    if (group === undefined || (gaps[index - 1] ?? 0) >= least) groups.push([band]);
    else group.push(band);
  }
  const hasTwo = (group: readonly Row[]): boolean => group.filter(isWhole).length > 1;
  if (groups.some(hasTwo)) return undefined;
  return groups.map((group) => (group[0] ?? []).map((_, column) => group.flatMap((band) => band[column] ?? [])));
}

/** How much farther rows are from each other than the lines of one. */
const WIDER = 1.8;

function topOf(row: Row): number {
  return Math.min(...row.flat().map(({ top }) => top));
}

function bottomOf(row: Row): number {
  return Math.max(...row.flat().map(({ bottom }) => bottom));
}

function lengthOf(lines: readonly Line[]): number {
  return middleOf(lines.map(({ text }) => text.length));
}

function middleOf(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0;
}
