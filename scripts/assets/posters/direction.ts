/*
 * The order in which the words of a line are drawn. Of the Unicode Bidirectional Algorithm (UAX #9) it is what names and
 * titles need: runs of either direction in a line of either, numbers, and signs between words; no embeddings.
 */

export type Direction = "ltr" | "rtl";

/** Letters that run from right to left, with the marks and joiners among them. */
const RIGHT_TO_LEFT = String.raw`\p{Script=Arabic}\p{Script=Hebrew}\u0640\u200c\u200d`;
const IS_RIGHT_TO_LEFT = new RegExp(`^[${RIGHT_TO_LEFT}]`, "u");
const HAS_RIGHT_TO_LEFT = new RegExp(`[${RIGHT_TO_LEFT}]`, "u");
/** A word from right to left; one from left to right, with the signs inside it; a single sign. */
const TOKEN = new RegExp(
  String.raw`[${RIGHT_TO_LEFT}\p{M}]+|(?:(?![${RIGHT_TO_LEFT}])[\p{L}\p{N}\p{M}]|[^\s\p{L}\p{N}](?<=[\p{L}\p{N}].)(?=[\p{L}\p{N}]))+|.`,
  "gsu",
);
const MIRRORED: ReadonlyMap<string, string> = new Map(
  ["()", "[]", "{}", "«»", "‹›"].flatMap(([open = "", close = ""]) => [
    [open, close],
    [close, open],
  ]),
);

/** The pieces of a line from left to right, spaces among them. */
export function visualPieces(line: string, base: Direction): readonly string[] {
  if (base === "ltr" && !HAS_RIGHT_TO_LEFT.test(line)) return line.split(/(?<= )|(?= )/);
  const words = line.match(TOKEN) ?? [];
  const sides = sidesOf(words, base);
  const pieces = words.map((text, index) => ({ text, direction: directionOf(text) ?? around(sides, index, base) }));
  const runs = runsOf(pieces).map(({ direction, texts }) =>
    direction === "ltr" ? texts : texts.map((text) => MIRRORED.get(text) ?? text).reverse(),
  );
  return (base === "ltr" ? runs : runs.reverse()).flat();
}

/** The direction of what is inside a word; a sign has none of its own. */
function directionOf(word: string): Direction | undefined {
  if (IS_RIGHT_TO_LEFT.test(word)) return "rtl";
  return /^[\p{L}\p{N}]/u.test(word) ? "ltr" : undefined;
}

/** What words mean for the signs beside them: a number, what the word before it means. */
function sidesOf(words: readonly string[], base: Direction): readonly (Direction | undefined)[] {
  let last = base;
  return words.map((word) => {
    if (!/^\p{N}/u.test(word)) last = directionOf(word) ?? last;
    return directionOf(word) === undefined ? undefined : last;
  });
}

/** A sign between two words of one direction has that direction; at an edge, and between different ones, the line's. */
function around(sides: readonly (Direction | undefined)[], index: number, base: Direction): Direction {
  const before = sides.slice(0, index).findLast((side) => side !== undefined) ?? base;
  const after = sides.slice(index + 1).find((side) => side !== undefined) ?? base;
  return before === after ? before : base;
}

interface Piece {
  readonly text: string;
  readonly direction: Direction;
}

function runsOf(pieces: readonly Piece[]) {
  const runs: { readonly direction: Direction; readonly texts: string[] }[] = [];
  for (const { text, direction } of pieces) {
    const last = runs.at(-1);
    if (last?.direction === direction) last.texts.push(text);
    else runs.push({ direction, texts: [text] });
  }
  return runs;
}
