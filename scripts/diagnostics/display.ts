/** One user-perceived character (Unicode grapheme cluster) as a terminal shows it. */
export interface Cell {
  readonly text: string;
  /** In terminal columns. */
  readonly width: number;
  /** Where the character starts in its line, in UTF-16 code units from 0. */
  readonly start: number;
  /** Where the next one starts. */
  readonly end: number;
}

/**
 * A text as terminal cells. Tabs become two spaces. Characters that would move the cursor, change colours or change the
 * reading direction become visible (`␛`, `\u{202E}`). Zero-width joiners stay: Persian and emoji need them.
 */
export function showCells(text: string): readonly Cell[] {
  const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text);
  return Array.from(graphemes, ({ segment, index }) => {
    const shown = segment.replace(hidden, reveal);
    return { text: shown, width: widthOf(shown), start: index, end: index + segment.length };
  });
}

/** A text as a terminal shows it: see {@link showCells}. */
export function showText(text: string): string {
  if (PRINTABLE_ASCII.test(text)) return text;
  return showCells(text)
    .map((cell) => cell.text)
    .join("");
}

/** Texts that are shown unchanged; a suggestion can be long. */
const PRINTABLE_ASCII = /^[ -~]*$/;

/** Control, format (except joiners), line separator, private use, unassigned and surrogate characters. */
const hidden = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;

function reveal(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  if (character === "\t") return "  ";
  if (point < 0x20) return String.fromCodePoint(0x2400 + point);
  if (point === 0x7f) return "␡";
  return `\\u{${point.toString(16).toUpperCase()}}`;
}

/** The width of one cell in terminal columns: 0 for combining marks alone, 2 for emoji and East Asian wide characters. */
function widthOf(shown: string): number {
  if (/\p{Emoji_Presentation}|\uFE0F/u.test(shown)) return 2;
  return Array.from(shown, widthOfCharacter).reduce((sum, width) => sum + width, 0);
}

function widthOfCharacter(character: string): number {
  if (/[\p{Mn}\p{Me}\u1160-\u11FF\u200C\u200D]/u.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** East Asian Wide and Fullwidth blocks (Unicode Standard Annex 11). */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u4DBF\u4E00-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}]/u;
