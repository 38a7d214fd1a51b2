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

/** Markup that is trusted from here on. For this room alone: everything in it was escaped by us or by markdown-it. */
export function asHtml(markup: string): Html {
  return markup as Html;
}
