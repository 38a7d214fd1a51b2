import type { Html } from "./types.ts";

/** Text as HTML text or as the value of a double-quoted attribute (HTML Standard §13.1.2). */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => entities[character] ?? "") : text;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * The same markup with its texts changed, those of code left as they are. `change` gets text as HTML writes it, `&amp;` and all, and
 * may add no `<` or `&`. For our own renderer's markup, where `<` begins a tag and `>` ends it.
 */
export function mapTexts(html: Html, change: (text: string) => string): Html {
  return asHtml(html.replace(PIECES, (piece) => (piece.startsWith("<") ? piece : change(piece))));
}

/** Code with its tags, another tag, or text. */
const PIECES = /<(code|pre)\b.*?<\/\1>|<[^>]*>|[^<]+/gs;

/** Markup that is trusted from here on. For this room alone: everything in it was escaped by us or by markdown-it. */
export function asHtml(markup: string): Html {
  return markup as Html;
}
