/*
 * The order in which the words of a line are drawn. It implements the part of the Unicode Bidirectional Algorithm (UAX #9) that
 * names and titles need: runs of both directions, numbers, and neutral characters between words, but no embeddings.
 */

export type Direction = "ltr" | "rtl";

/** Letters of scripts that are written from right to left, with their marks and joiners. */
const RIGHT_TO_LEFT = String.raw`\p{Script=Arabic}\p{Script=Hebrew}\u0640\u200c\u200d`;
const IS_RIGHT_TO_LEFT = new RegExp(`^[${RIGHT_TO_LEFT}]`, "u");
const HAS_RIGHT_TO_LEFT = new RegExp(`[${RIGHT_TO_LEFT}]`, "u");
/** A right-to-left word; a left-to-right word with the punctuation inside it; or a single character. */
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

/** The words, spaces and punctuation of a line in visual order, from left to right. */
export function visualOrder(line: string, base: Direction): readonly string[] {
  if (base === "ltr" && !HAS_RIGHT_TO_LEFT.test(line)) return line.split(/(?<= )|(?= )/);
  const words = line.match(TOKEN) ?? [];
  const directions = contextDirections(words, base);
  const pieces = words.map((text, index) => ({
    text,
    direction: directionOf(text) ?? neutralDirection(directions, index, base),
  }));
  const runs = runsOf(pieces).map(({ direction, texts }) =>
    direction === "ltr" ? texts : texts.map((text) => MIRRORED.get(text) ?? text).reverse(),
  );
  return (base === "ltr" ? runs : runs.reverse()).flat();
}

/** The direction of a word; undefined for neutral characters. */
function directionOf(word: string): Direction | undefined {
  if (IS_RIGHT_TO_LEFT.test(word)) return "rtl";
  return /^[\p{L}\p{N}]/u.test(word) ? "ltr" : undefined;
}

/** The direction that each word gives to neutral characters beside it; a number passes on the direction of the word before it. */
function contextDirections(words: readonly string[], base: Direction): readonly (Direction | undefined)[] {
  let last = base;
  return words.map((word) => {
    if (!/^\p{N}/u.test(word)) last = directionOf(word) ?? last;
    return directionOf(word) === undefined ? undefined : last;
  });
}

/** A neutral character between two words of one direction gets that direction; otherwise it gets the direction of the line. */
function neutralDirection(directions: readonly (Direction | undefined)[], index: number, base: Direction): Direction {
  const before = directions.slice(0, index).findLast((side) => side !== undefined) ?? base;
  const after = directions.slice(index + 1).find((side) => side !== undefined) ?? base;
  return before === after ? before : base;
}

interface Token {
  readonly text: string;
  readonly direction: Direction;
}

function runsOf(pieces: readonly Token[]) {
  const runs: { readonly direction: Direction; readonly texts: string[] }[] = [];
  for (const { text, direction } of pieces) {
    const last = runs.at(-1);
    if (last?.direction === direction) last.texts.push(text);
    else runs.push({ direction, texts: [text] });
  }
  return runs;
}
