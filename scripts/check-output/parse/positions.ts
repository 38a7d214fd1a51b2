import { once } from "../../once.ts";

/** A position in a text: line and column count from 1, in UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Returns a function from offsets in a text (UTF-16 code units from 0) to positions. The first call counts the lines. */
export function positionFinder(text: string): (offset: number) => LineColumn {
  const starts = once(() => lineStarts(text));
  return (offset) => {
    const line = countUpTo(starts(), offset);
    return { line, column: offset - (starts()[line - 1] ?? 0) + 1 };
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return starts;
}

/** How many of the ascending numbers are at most `limit` (binary search). */
function countUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
