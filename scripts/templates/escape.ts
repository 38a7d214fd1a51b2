/*
 * The functions that a compiled template calls to output a value.
 */

const SPECIAL = /[&"'<>\\]/;
const EVERY_SPECIAL = /[&"'<>\\]/g;

/** A text or number, escaped for HTML and XML, in text and in attributes. Throws a TypeError for other values. */
export function output(value: unknown): string {
  if (typeof value === "string") return escapeMarkup(value);
  if (typeof value === "number") return String(value);
  throw new TypeError(`Unexpected ${typeof value} in a template, expected a text or a number`);
}

/** Escapes a text. Nearly all texts have nothing to escape; testing that first takes half the time. */
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

/** Throws the error for a value that the template needs and the view lacks. */
export function missing(what: string): never {
  throw new ReferenceError(what);
}
