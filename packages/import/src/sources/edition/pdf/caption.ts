import type { Box, Line } from "./lines.ts";

/** A caption has no more. */
const MOST_LINES = 4;

/**
 * How many of the lines that are read after a picture are its caption: they stand at once below it, are not wider, and are smaller than the
 * texts of the file, or all in italics.
 */
export function countCaptionLines(picture: Box, lines: readonly Line[], body: number): number {
  let count = 0;
  let [bottom, size] = [picture.bottom, lines[0]?.size ?? 0];
  for (const line of lines.slice(0, MOST_LINES)) {
    const gap = line.top - bottom;
    const isBelow = gap > -size * 0.3 && gap < size * (count === 0 ? 1.5 : 0.6);
    const isInside = line.x > picture.x - size && line.right < picture.right + size;
    if (!isBelow || !isInside || !isSetApart(line, body) || Math.abs(line.size - size) > 0.5) break;
    [bottom, size] = [line.bottom, line.size];
    count += 1;
  }
  return count;
}

/** A caption is plain text, so what leads somewhere is none. */
function isSetApart({ size, spans }: Line, body: number): boolean {
  if (spans.some(({ link }) => link !== undefined)) return false;
  return size < body * 0.95 || (size < body * 1.05 && spans.every((span) => span.isItalic || span.text.trim() === ""));
}
