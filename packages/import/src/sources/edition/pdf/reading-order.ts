import type { Box } from "./lines.ts";
import { around } from "./lines.ts";
import type { Direction } from "./logical-order.ts";

/** In points: less white space between two texts is no gap between columns. */
const NARROWEST_GUTTER = 9;

/** More boxes than a page of text has: they stay in the order of the file. */
const MOST_BOXES = 3000;

/** Columns in columns, and so on: no page has more, and what is in these stays in the order of the file. */
const DEEPEST = 100;

/** How a page is read. */
export interface Reading<Each> {
  /** Where its first column is. */
  readonly direction: Direction;
  /** The rows of columns that are a table, which is read row by row. */
  readonly rowsOf: (columns: readonly (readonly Each[])[]) => readonly Each[] | undefined;
}

/**
 * Puts what is on a page into the order in which it is read: column by column, and what stands across columns before or after them. A gap
 * from the top to the bottom of some boxes parts two columns.
 */
export function inReadingOrder<Each extends Box>(
  boxes: readonly Each[],
  reading: Reading<Each>,
  depth = 0,
): readonly Each[] {
  if (boxes.length < 2 || boxes.length > MOST_BOXES || depth > DEEPEST) return boxes;
  const read = (parts: readonly Each[]) => inReadingOrder(parts, reading, depth + 1);
  const gutter = findGutter(boxes);
  if (gutter === undefined) {
    const groups = groupsOf(boxes);
    return groups.length === 1 ? boxes.toSorted(byPlace) : groups.flatMap(read);
  }
  const inOrder = <Part>(parts: readonly Part[]) => (reading.direction === "rtl" ? parts.toReversed() : parts);
  const { before, beside, after } = besideEachOther(boxes);
  const rows = reading.rowsOf(inOrder(columnsOf(beside)));
  if (rows !== undefined) return [...read(before), ...rows, ...read(after)];
  const sides = [boxes.filter(({ right }) => right <= gutter), boxes.filter(({ right }) => right > gutter)];
  return inOrder(sides).flatMap(read);
}

/** Boxes from the first that has another one beside it to the last, and those above and below. */
function besideEachOther<Each extends Box>(boxes: readonly Each[]) {
  const bands = bandsOf(boxes);
  const hasSeveral = (band: readonly Each[]): boolean => columnsOf(band).length > 1;
  const [start, end] = [bands.findIndex(hasSeveral), bands.findLastIndex(hasSeveral) + 1];
  return {
    before: bands.slice(0, Math.max(start, 0)).flat(),
    beside: bands.slice(Math.max(start, 0), end).flat(),
    after: bands.slice(end).flat(),
  };
}

/** Boxes between gaps from the top to the bottom. */
function columnsOf<Each extends Box>(boxes: readonly Each[]): readonly (readonly Each[])[] {
  const columns: Each[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const box of boxes.toSorted((one, other) => one.x - other.x)) {
    if (box.x - end >= NARROWEST_GUTTER) columns.push([]);
    columns.at(-1)?.push(box);
    end = Math.max(end, box.right);
  }
  return columns;
}

function byPlace(one: Box, other: Box): number {
  return one.bottom - other.bottom || one.x - other.x;
}

/** Where the widest gap from the top to the bottom begins. */
function findGutter(boxes: readonly Box[]): number | undefined {
  let [widest, at]: [number, number | undefined] = [NARROWEST_GUTTER, undefined];
  let end: number | undefined;
  for (const { x, right } of boxes.toSorted((one, other) => one.x - other.x)) {
    if (end !== undefined && x - end >= widest) [widest, at] = [x - end, end];
    end = Math.max(end ?? right, right);
  }
  return at;
}

/** The bands of a page, where those with the same columns are together. */
function groupsOf<Each extends Box>(boxes: readonly Each[]): readonly (readonly Each[])[] {
  const groups: (readonly Each[])[][] = [];
  for (const band of bandsOf(boxes)) {
    const group = groups.at(-1);
    if (group !== undefined && findGutter([...group.flat(), ...band]) !== undefined) group.push(band);
    else groups.push([...takeHeading(group, band), band]);
  }
  return groups.map((bands) => bands.flat());
}

/** Takes from the end of a group what is a heading of the band below it: alone, and nearer to that than to what is above. */
function takeHeading<Each extends Box>(
  group: (readonly Each[])[] | undefined,
  band: readonly Each[],
): readonly (readonly Each[])[] {
  if (group === undefined) return [];
  const end = group.findLastIndex((each) => each.length > 1) + 1;
  const last = group.length - 1;
  const gapAbove = (index: number): number => {
    const [above, own] = [group[index - 1], index > last ? band : group[index]];
    return above === undefined || own === undefined ? 0 : around(own).top - around(above).bottom;
  };
  const below = gapAbove(group.length);
  for (let index = Math.max(end, 1, group.length - MOST_HEADING_LINES); index <= last; index += 1)
    if (gapAbove(index) >= below) return group.splice(index);
  return [];
}

/** A heading has no more. */
const MOST_HEADING_LINES = 3;

/** Boxes between gaps from the left to the right. */
export function bandsOf<Each extends Box>(boxes: readonly Each[]): readonly (readonly Each[])[] {
  const bands: Each[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const box of boxes.toSorted((one, other) => one.top - other.top)) {
    if (box.top >= end) bands.push([]);
    bands.at(-1)?.push(box);
    end = Math.max(end, box.bottom);
  }
  return bands;
}

/** Whether a box has some of another one in it. */
export function overlaps(one: Box, other: Box): boolean {
  return one.x < other.right && other.x < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** The part of a page that boxes take up, of 1. */
export function shareOf(box: Box, { width, height }: { readonly width: number; readonly height: number }): number {
  return ((box.right - box.x) * (box.bottom - box.top)) / (width * height || 1);
}
