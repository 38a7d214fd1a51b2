export type Direction = "ltr" | "rtl";

/** A part of a line where it stands. */
interface Placed {
  readonly x: number;
  readonly direction: Direction;
  readonly spans: readonly { readonly text: string }[];
}

/**
 * The parts of a line of a direction in the order in which they are read. Files may have the letters of a script from right to left in the
 * order in which they stand, from the left, so their places alone decide (UAX #9, in reverse).
 */
export function inLogicalOrder<Part extends Placed>(parts: readonly Part[], base: Direction): readonly Part[] {
  if (base === "ltr" && parts.every(({ direction }) => direction === "ltr")) return parts;
  const placed = parts.toSorted((one, other) => one.x - other.x);
  const directions = directionsOf(placed, base);
  const runs: { readonly direction: Direction; readonly parts: Part[] }[] = [];
  for (const [index, part] of placed.entries()) {
    const direction = directions[index] ?? base;
    const run = runs.at(-1);
    if (run?.direction === direction) run.parts.push(part);
    else runs.push({ direction, parts: [part] });
  }
  const inOrder = base === "rtl" ? runs.toReversed() : runs;
  return inOrder.flatMap((run) => (run.direction === "rtl" ? run.parts.toReversed() : run.parts));
}

type Directed = Pick<Placed, "direction" | "spans">;

/** The direction of a line: that of its page, unless all of its letters have the other. */
export function directionIn(parts: readonly Directed[], usual: Direction): Direction {
  return lettersOf(parts, usual) > 0 ? usual : (directionOfMost(parts) ?? usual);
}

/** The direction of most letters; undefined without any letter. */
export function directionOfMost(parts: readonly Directed[]): Direction | undefined {
  const [right, left] = [lettersOf(parts, "rtl"), lettersOf(parts, "ltr")];
  return right + left === 0 ? undefined : right > left ? "rtl" : "ltr";
}

function lettersOf(parts: readonly Directed[], wanted: Direction): number {
  return parts.reduce((sum, { direction, spans }) => sum + (direction === wanted ? countIn(spans, /\p{L}/gu) : 0), 0);
}

/** A number or a name in a line from right to left: the mark that stands at its left ends it. */
export function withMarksAtEnd(text: string): string {
  return text.replace(/^([.,:;!?]+)([\p{L}\p{N}].*)$/u, "$2$1");
}

/** Letters in the forms that they have within words (Arabic Presentation Forms), as letters. */
export function withPlainLetters(text: string): string {
  return text.replaceAll(/[\uFB50-\uFDFF\uFE70-\uFEFC]/g, (letter) => letter.normalize("NFKC"));
}

/** The direction of a part; undefined if it has neither letters nor digits. */
function directionOf({ direction, spans }: Placed): Direction | undefined {
  return countIn(spans, /[\p{L}\p{N}]/gu) === 0 ? undefined : direction;
}

/** The directions of parts: what is between two parts of one direction has that, too. */
function directionsOf(parts: readonly Placed[], base: Direction): readonly Direction[] {
  const own = parts.map(directionOf);
  const before = lastOf(own);
  const after = lastOf(own.toReversed()).toReversed();
  return own.map((direction, index) => direction ?? (before[index] === after[index] ? before[index] : base) ?? base);
}

/** At each place the last value that is there or before it. */
function lastOf<Value>(values: readonly (Value | undefined)[]): readonly (Value | undefined)[] {
  let last: Value | undefined;
  return values.map((value) => {
    last = value ?? last;
    return last;
  });
}

function countIn(spans: Placed["spans"], characters: RegExp): number {
  return spans.reduce((sum, { text }) => sum + (text.match(characters)?.length ?? 0), 0);
}
