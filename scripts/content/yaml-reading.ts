/** A text, and how far it is read. Whatever is not as expected ends the reading, which then is short of the end. */
export interface Reading {
  readonly text: string;
  at: number;
}

/** The column after the last line. */
export const END = -1;

/** What a sticky pattern finds here; the reading goes on behind it. */
export function match(reading: Reading, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reading.at;
  const found = pattern.exec(reading.text);
  if (found !== null) reading.at = pattern.lastIndex;
  return found;
}

/** Takes one character, if it is the next. */
export function take(reading: Reading, mark: string): boolean {
  if (reading.text.charAt(reading.at) !== mark) return false;
  reading.at += 1;
  return true;
}

/** Takes the spaces that stand here; whether there are any. */
export function takeSpace(reading: Reading): boolean {
  const before = reading.at;
  while (take(reading, " "));
  return reading.at > before;
}

/** Passes over empty lines; the column, from 0, in which the next line begins. */
export function nextColumn(reading: Reading): number {
  while (take(reading, "\n"));
  const { text, at } = reading;
  if (at === text.length) return END;
  let column = 0;
  while (text.charAt(at + column) === " ") column += 1;
  return column;
}

/** Whether the next line begins in a column, and with a hyphen or without; if so, its indentation is passed over. */
export function takeIndent(reading: Reading, column: number, kind: "field" | "member"): boolean {
  if (nextColumn(reading) !== column) return false;
  const isMember = reading.text.charAt(reading.at + column) === "-";
  if (isMember !== (kind === "member")) return false;
  reading.at += column;
  return true;
}
