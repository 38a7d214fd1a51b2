import type { Token } from "./walk-tokens.ts";

/** The text without marks and with white space collapsed. */
export function plainTextOf(tokens: readonly Token[]): string {
  return collapse(writtenIn(tokens));
}

/** The text without marks, with white space as written, and some after each block. */
export function writtenIn(tokens: readonly Token[]): string {
  let text = "";
  for (const token of tokens) {
    if (token.type === "inline") text += `${rawTextOf(token.children ?? [])} `;
    else if (token.type === "fence" || token.type === "code_block") text += `${token.content} `;
  }
  return text;
}

/** The text of inline tokens, including the descriptions of images. */
export function inlineText(tokens: readonly Token[]): string {
  return collapse(rawTextOf(tokens));
}

function rawTextOf(tokens: readonly Token[]): string {
  let text = "";
  for (const token of tokens) {
    if (token.type === "image") text += rawTextOf(token.children ?? []);
    else text += token.type === "softbreak" || token.type === "hardbreak" ? " " : token.content;
  }
  return text;
}

/** Collapses white space to single spaces and trims it. No-break spaces stay, since they are written on purpose. */
export function collapse(text: string): string {
  return text.replace(/[ \t\r\n\f]{2,}|[\t\r\n\f]/g, " ").trim();
}

/** The offset at which each line of a text starts, in UTF-16 code units from 0. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The line, from 0, that contains an offset. */
export function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
