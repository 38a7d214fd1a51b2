import type { Token } from "./parser.ts";

/** The words of a text without its marks, white space collapsed. */
export function plainTextOf(tokens: readonly Token[]): string {
  let words = "";
  for (const token of tokens) {
    if (token.type === "inline") words += `${wordsOf(token.children ?? [])} `;
    else if (token.type === "fence" || token.type === "code_block") words += `${token.content} `;
  }
  return collapse(words);
}

/** The words of one stretch of inline tokens, with the descriptions of images. */
export function inlineText(tokens: readonly Token[]): string {
  return collapse(wordsOf(tokens));
}

function wordsOf(tokens: readonly Token[]): string {
  let words = "";
  for (const token of tokens) {
    if (token.type === "image") words += wordsOf(token.children ?? []);
    else words += token.type === "softbreak" || token.type === "hardbreak" ? " " : token.content;
  }
  return words;
}

/** A text with each stretch of white space as one space, and none at its ends. No-break spaces stay: someone put them there. */
export function collapse(text: string): string {
  return text.replace(/[ \t\r\n\f]{2,}|[\t\r\n\f]/g, " ").trim();
}

/** Where each line of a text starts, in UTF-16 code units from 0. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The line, from 0, that holds an offset. */
export function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
