/*
 * What a compiled template calls where it prints a value.
 */

const SPECIAL = /[&"'<>\\]/;
const EVERY_SPECIAL = /[&"'<>\\]/g;

/** A text or number for a page, escaped for HTML and XML, within attributes too. */
export function output(value: unknown): string {
  if (typeof value === "string") return escapeMarkup(value);
  if (typeof value === "number") return String(value);
  throw new TypeError(`a template printed ${typeof value}, expected a text or a number`);
}

/** Nearly all texts have nothing to escape: they are told apart first, which takes half as long. */
export function escapeMarkup(text: string): string {
  return SPECIAL.test(text) ? text.replace(EVERY_SPECIAL, escapeCharacter) : text;
}

function escapeCharacter(character: string): string {
  switch (character) {
    case "&":
      return "&amp;";
    case '"':
      return "&quot;";
    case "'":
      return "&#39;";
    case "<":
      return "&lt;";
    case ">":
      return "&gt;";
    default:
      return "&#92;";
  }
}

/** For what a page must show and its view lacks. */
export function missing(what: string): never {
  throw new ReferenceError(what);
}
