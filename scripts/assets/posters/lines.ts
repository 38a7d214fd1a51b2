import type { Stroke } from "./coverage.ts";
import type { Direction } from "./direction.ts";
import { visualPieces } from "./direction.ts";
import type { Letters } from "./letters.ts";

/** How a text is set. Measures are pixels. */
export interface Setting {
  readonly letters: Letters;
  readonly size: number;
  readonly direction: Direction;
}

/**
 * A text without the words that there are no letters for: better no word than one with holes. Signs that French sets apart
 * stay with their words.
 */
export function legibleWords(text: string, { letters }: Setting): string {
  const words = text.normalize("NFC").split(" ");
  const legible = words.filter((word) => word !== "" && letters.has(word)).join(" ");
  return legible.replace(/ (?=[»›:;!?%])|(?<=[«‹]) /g, "\u{A0}");
}

/** How long a line is. */
export function lengthOf(line: string, { letters, size, direction }: Setting): number {
  return visualPieces(line, direction).reduce((sum, piece) => sum + letters.shape(piece).advance * size, 0);
}

/** The words of a line, each as strokes; the line begins at its left end, whatever its direction. */
export function strokesOf(
  line: string,
  { letters, size, direction }: Setting,
  left: number,
  base: number,
): readonly (readonly Stroke[])[] {
  let pen = left;
  return visualPieces(line, direction).map((piece) => {
    const { glyphs, advance } = letters.shape(piece);
    const start = pen;
    pen += advance * size;
    return glyphs.map(({ contours, x, y }) => ({ contours, scale: size, x: start + x * size, y: base - y * size }));
  });
}

/** Room for a text: lines of a length. */
export interface Room {
  readonly measure: number;
  readonly most: number;
}

/** A text in lines of much the same length; undefined when there is not enough room. */
export function fitLines(text: string, setting: Setting, { measure, most }: Room): readonly string[] | undefined {
  const words = wordsOf(text, setting);
  const longest = Math.max(0, ...words.map(({ length }) => length));
  const lines = breakLines(words, setting, measure);
  if (lines.length > most || longest > measure) return undefined;
  let balanced = lines;
  for (let narrower = measure; balanced.length === lines.length && narrower > longest; narrower -= STEP) {
    const next = breakLines(words, setting, narrower);
    if (next.length > lines.length) break;
    balanced = next;
  }
  return balanced;
}

/** Steps in which the measure is narrowed, in pixels: nobody sees less. */
const STEP = 16;

/** A text in as many lines as there is room for; what has no place is left out, and an ellipsis says so. */
export function cutLines(text: string, setting: Setting, { measure, most }: Room): readonly string[] {
  const fitting = fitLines(text, setting, { measure, most });
  if (fitting !== undefined) return fitting;
  const lines = breakLines(wordsOf(text, setting), setting, measure);
  return lines
    .slice(0, most)
    .map((line, index) => cutLine(index === most - 1 && lines.length > most ? `${line}…` : line, setting, measure));
}

/** A line with its last letters left out until it is short enough. */
export function cutLine(line: string, setting: Setting, measure: number): string {
  if (lengthOf(line, setting) <= measure) return line;
  const shorter = line.replace(/[\s\p{P}]*.…?$/su, "");
  return shorter === "" ? "" : cutLine(`${shorter}…`, setting, measure);
}

interface Word {
  readonly text: string;
  readonly length: number;
}

function wordsOf(text: string, setting: Setting): readonly Word[] {
  const words = text.split(" ").filter((word) => word !== "");
  return words.map((word) => ({ text: word, length: lengthOf(word, setting) }));
}

function breakLines(words: readonly Word[], setting: Setting, measure: number): readonly string[] {
  const space = lengthOf(" ", setting);
  const lines: { text: string; length: number }[] = [];
  for (const { text, length } of words) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + space + length <= measure) {
      line.text += ` ${text}`;
      line.length += space + length;
    } else lines.push({ text, length });
  }
  return lines.map(({ text }) => text);
}
