import type { FieldRef } from "./reading.ts";
import { ADDRESSED } from "./references.ts";

/** An element of a page where it starts. It is its reader's, and to be looked at only while it is told of. */
export interface Element extends FieldRef {
  readonly name: string;
  /** Whether it belongs to an SVG drawing, where `title` and `style` mean something else. */
  readonly within: "page" | "drawing";
  /** The value of an attribute, by lower-case name, entities decoded. */
  attribute(name: string): string | undefined;
  /** The names of its attributes that checks want to know of on whatever element, in order. Most have none. */
  notable(): readonly string[];
}

/** Is told of the elements of a page in order, in one pass and without a tree. */
export interface Listener {
  readonly start: (element: Element) => void;
  /** The words of a heading, a title or a script that is over, by the place where it started. Other words are not told. */
  readonly words: (at: number, words: string) => void;
}

/**
 * The name, if checks want to know of every element of this name. It is always the same string, which is compared faster than
 * one that was just cut out of a page.
 */
export function findTellingName(name: string): string | undefined {
  return tellingNames.get(name);
}

/** Whether the words of such an element are told. */
export function isWordy(name: string): boolean {
  return wordy.has(name);
}

/** Whether checks want to know of an attribute on whatever element: ids, languages, and code. */
export function isNotable(name: string, value: string): boolean {
  return runnable.has(name) ? /^\s*javascript:/i.test(value) : isPlaceOrLanguage(name) || isCode(name);
}

function isPlaceOrLanguage(name: string): boolean {
  return name === "id" || name === "lang" || name === "hreflang";
}

/** Whether an attribute of this name holds code, if it is notable. */
export function isCode(name: string): boolean {
  return name === "style" || name.startsWith("on") || runnable.has(name);
}

const runnable: ReadonlySet<string> = new Set(["href", "src", "action", "formaction", "data"]);
const wordy: ReadonlySet<string> = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "title", "script"]);
const tellingNames: ReadonlyMap<string, string> = new Map(
  [...wordy, "html", "style", ...ADDRESSED].map((name) => [name, name]),
);
