import type { Token } from "./parser.ts";

/** The words of a text without its marks, white space collapsed. */
export function plainTextOf(tokens: readonly Token[]): string {
  const words = tokens.map((token) => {
    if (token.type === "inline") return inlineText(token.children ?? []);
    return token.type === "fence" || token.type === "code_block" ? token.content : "";
  });
  return collapse(words.join(" "));
}

/** The words of one stretch of inline tokens, with the descriptions of images. */
export function inlineText(tokens: readonly Token[]): string {
  return collapse(tokens.map(wordsOf).join(""));
}

function wordsOf(token: Token): string {
  if (token.type === "image") return inlineText(token.children ?? []);
  if (token.type === "softbreak" || token.type === "hardbreak") return " ";
  return token.content;
}

function collapse(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
