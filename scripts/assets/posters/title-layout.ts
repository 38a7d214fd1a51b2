import type { TextStyle } from "./lines.ts";
import { drawableText, fitLines, truncateLines } from "./lines.ts";

/** The title of an item gets the first size at which it fits into this number of lines and into `TITLE_HEIGHT`. */
const TITLE_SIZES = [
  { size: 128, lines: 1 },
  { size: 104, lines: 2 },
  { size: 92, lines: 3 },
  { size: 80, lines: 4 },
] as const;
/** The size at which a longer title is truncated. */
const SMALLEST_TITLE = { size: 68, lines: 4 } as const;
const TITLE_HEIGHT = 290;
/** Line height as a factor of the size. That of Arabic is larger, as on pages. */
const LEADING = { ltr: 1.06, rtl: 1.35 } as const;

/** The style of titles in a size, in pixels. */
type StyleOf = (size: number) => TextStyle;

/** The size and the lines of a title: the largest size in which it fits into `width` pixels. */
export function layOutTitle(title: string, width: number, styleOf: StyleOf) {
  const text = drawableText(title, styleOf(1));
  for (const each of TITLE_SIZES) {
    const { limits, ...layout } = layoutOf(each, width, styleOf);
    const lines = fitLines(text, layout.style, limits);
    if (lines !== undefined) return { lines, ...layout };
  }
  const { limits, ...layout } = layoutOf(SMALLEST_TITLE, width, styleOf);
  return { lines: truncateLines(text, layout.style, limits), ...layout };
}

function layoutOf({ size, lines }: { readonly size: number; readonly lines: number }, width: number, styleOf: StyleOf) {
  const style = styleOf(size);
  const leading = Math.round(size * LEADING[style.direction]);
  const limits = { width, count: Math.min(lines, 1 + Math.floor(TITLE_HEIGHT / leading)) };
  return { style, leading, limits };
}
