/** A part of a text, from one offset to another, and its replacement. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Makes edits that do not overlap. Texts that are added at the same offset keep their order. */
function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const pieces = sorted.map(({ from, text: now }, index) => text.slice(sorted[index - 1]?.to ?? 0, from) + now);
  return pieces.join("") + text.slice(sorted.at(-1)?.to ?? 0);
}

/**
 * Makes edits whose offsets count a line break as one character, and no byte order mark: offsets in the text as programs parse it. All
 * other bytes of the text stay, and new lines end like its first line.
 */
export function applyToWritten(written: string, edits: readonly TextEdit[]): string {
  const offset = offsetsOf(written);
  const ending = /\r?\n/.exec(written)?.[0] ?? "\n";
  return applyTextEdits(
    written,
    edits.map(({ from, to, text }) => ({
      from: offset(from),
      to: offset(to),
      text: text.replaceAll("\n", ending),
    })),
  );
}

/** A text as programs parse it: with LF, and without a byte order mark. */
export function parsedText(written: string): string {
  return written.replace(/^\u{FEFF}/u, "").replaceAll("\r\n", "\n");
}

/** Where an offset of the parsed text is in the written one. */
function offsetsOf(written: string): (offset: number) => number {
  const start = written.startsWith("\u{FEFF}") ? 1 : 0;
  const breaks = [...written.matchAll(/\r\n/g)].map(({ index }, before) => index - start - before);
  return (offset) => offset + start + countBelow(breaks, offset);
}

/** How many of ascending numbers are below another. */
function countBelow(numbers: readonly number[], limit: number): number {
  const index = numbers.findIndex((each) => each >= limit);
  return index === -1 ? numbers.length : index;
}
