import type { Position } from "./parsed-file.ts";

/** An element of a page at its start tag. A parser may reuse the object: it is valid only during the call that passes it. */
export interface Element extends Position {
  readonly name: string;
  /** Whether it belongs to an SVG drawing, where `title` and `style` mean something else. */
  readonly within: "html" | "svg";
  /** The value of an attribute, by lower-case name, entities decoded. */
  attribute(name: string): string | undefined;
  /** The names of its attributes that checks need on any element, in order: ids, languages and code. */
  relevantAttributes(): readonly string[];
}

/** Receives the elements of a page in document order, in one pass and without a tree. */
export interface Listener {
  readonly start: (element: Element) => void;
  /** Called at the end of a heading, title or script with its text. `at` is the offset where the element starts. */
  readonly text: (at: number, text: string) => void;
}
