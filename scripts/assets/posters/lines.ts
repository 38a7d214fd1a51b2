import { type Direction, visualOrder } from "./direction.ts";
import type { Font } from "./font.ts";
import type { Outline } from "./glyph-coverage.ts";

/** Font, size in pixels, and direction of a text. */
export interface TextStyle {
  readonly font: Font;
  readonly size: number;
  readonly direction: Direction;
}

/**
 * A text without the words that the font can't draw completely. The spaces of French punctuation become non-breaking, so that
 * no line begins or ends with the punctuation.
 */
export function drawableText(text: string, { font }: TextStyle): string {
  const words = text.normalize("NFC").split(" ");
  const legible = words.filter((word) => word !== "" && font.has(word)).join(" ");
  return legible.replace(/ (?=[»›:;!?%])|(?<=[«‹]) /g, "\u{A0}");
}

/** The width of a line in pixels. */
export function widthOf(line: string, { font, size, direction }: TextStyle): number {
  return visualOrder(line, direction).reduce((sum, piece) => sum + font.shape(piece).advance * size, 0);
}

/** The outlines of each word of a line. `left` is its left end whatever its direction, `base` its baseline. */
export function outlinesOf(
  line: string,
  { font, size, direction }: TextStyle,
  left: number,
  base: number,
): readonly (readonly Outline[])[] {
  let pen = left;
  return visualOrder(line, direction).map((piece) => {
    const { glyphs, advance } = font.shape(piece);
    const start = pen;
    pen += advance * size;
    return glyphs.map(({ contours, x, y }) => ({ contours, scale: size, x: start + x * size, y: base - y * size }));
  });
}

/** The largest width and number of lines for a text. */
export interface LineLimits {
  readonly width: number;
  readonly count: number;
}

/** Breaks a text into lines of similar width; undefined when it does not fit. */
export function fitLines(text: string, style: TextStyle, { width, count }: LineLimits): readonly string[] | undefined {
  const words = wordsOf(text, style);
  const longest = Math.max(0, ...words.map(({ width: wordWidth }) => wordWidth));
  const lines = breakLines(words, style, width);
  if (lines.length > count || longest > width) return undefined;
  let balanced = lines;
  for (let narrower = width; balanced.length === lines.length && narrower > longest; narrower -= WIDTH_STEP) {
    const next = breakLines(words, style, narrower);
    if (next.length > lines.length) break;
    balanced = next;
  }
  return balanced;
}

/** The step in which the width is reduced, in pixels: smaller steps would not be visible. */
const WIDTH_STEP = 16;

/** Breaks a text into lines; a text that does not fit ends with an ellipsis. */
export function truncateLines(text: string, style: TextStyle, { width, count }: LineLimits): readonly string[] {
  const fitting = fitLines(text, style, { width, count });
  if (fitting !== undefined) return fitting;
  const lines = breakLines(wordsOf(text, style), style, width);
  return lines
    .slice(0, count)
    .map((line, index) => truncateLine(index === count - 1 && lines.length > count ? `${line}…` : line, style, width));
}

/** Removes letters from the end of a line until it fits, ellipsis included. */
export function truncateLine(line: string, style: TextStyle, width: number): string {
  if (widthOf(line, style) <= width) return line;
  const shorter = line.replace(/[\s\p{P}]*.…?$/su, "");
  return shorter === "" ? "" : truncateLine(`${shorter}…`, style, width);
}

interface Word {
  readonly text: string;
  readonly width: number;
}

function wordsOf(text: string, style: TextStyle): readonly Word[] {
  const words = text.split(" ").filter((word) => word !== "");
  return words.map((word) => ({ text: word, width: widthOf(word, style) }));
}

function breakLines(words: readonly Word[], style: TextStyle, width: number): readonly string[] {
  const space = widthOf(" ", style);
  const lines: { text: string; width: number }[] = [];
  for (const { text, width: wordWidth } of words) {
    const line = lines.at(-1);
    if (line !== undefined && line.width + space + wordWidth <= width) {
      line.text += ` ${text}`;
      line.width += space + wordWidth;
    } else lines.push({ text, width: wordWidth });
  }
  return lines.map(({ text }) => text);
}
