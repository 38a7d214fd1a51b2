import type { Html } from "./types.ts";

/** Text as HTML text or as the value of a double-quoted attribute (HTML Standard §13.1.2). */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => entities[character] ?? "") : text;
}

/**
 * Text as HTML text that escapes only what HTML would read as markup: a `<` before a character that is not a space, and an `&` that may
 * begin a character reference. For formats such as RSS, whose readers may or may not parse a text as HTML: readers that parse it show every
 * text as written, and readers that don't show nearly all.
 */
export function escapeMarkupOnly(text: string): string {
  return text.replace(/&(?=#|[A-Za-z][A-Za-z0-9])|<(?!\s)/g, escapeHtml);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Changes the texts of markup, except code. `change` gets escaped text (`&amp;`) and must not add `<` or `&`. The markup must come from our
 * renderer, in which `<` always begins a tag and `>` ends it.
 */
export function mapTexts(html: Html, change: (text: string) => string): Html {
  return asHtml(html.replace(PIECES, (piece) => (piece.startsWith("<") ? piece : change(piece))));
}

/** Code with its tags, another tag, or text. */
const PIECES = /<(code|pre)\b.*?<\/\1>|<[^>]*>|[^<]+/gs;

/** Brands markup as safe. Only this folder may call it, with markup in which we or markdown-it have escaped all text. */
export function asHtml(markup: string): Html {
  return markup as Html;
}
