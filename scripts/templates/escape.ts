import { findNearest } from "../diagnostics/suggestion.ts";

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

/**
 * The result of a project's filter, as Nunjucks outputs it: nothing for null and undefined, a `SafeString` unchanged, and everything else
 * as escaped text.
 */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return "";
  const isSafe = value instanceof String && "val" in value;
  return isSafe ? String(value) : escapeMarkup(String(value));
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

/** Throws the error for a value that the template needs and the view lacks. `owner` is the object that lacks `name`. */
export function missing(what: string, owner?: unknown, name = ""): never {
  const names = typeof owner === "object" && owner !== null ? Object.keys(owner) : [];
  throw new ReferenceError(`${what}${didYouMean(name, names)}`);
}

/** A sentence after an error, with the name that was probably meant; empty if none is similar. */
export function didYouMean(typed: string, names: Iterable<string>): string {
  const nearest = findNearest(typed, names);
  return nearest === undefined ? "" : `. Did you mean \`${nearest}\`?`;
}
