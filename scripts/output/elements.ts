import { Parser } from "htmlparser2";
import type { Spot } from "./facts.ts";
import { isAddressed } from "./references.ts";
import { spotReader } from "./spots.ts";

/** Attributes by lower-case name, entities decoded. */
export type Attributes = Readonly<Record<string, string>>;

/** An element of a page where it starts. */
export interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  /** What stands in it, of headings, titles and scripts: other elements' words are not looked at. */
  readonly text: string;
  readonly spot: Spot;
  /** Whether it belongs to an SVG drawing, where `title` and `style` mean something else. */
  readonly within: "page" | "drawing";
}

/**
 * The elements of an HTML page in order, read in one pass and without a tree. `telling` leaves out those of which no check
 * wants to know, which are most.
 */
export function readElements(html: string, which: "all" | "telling"): readonly Element[] {
  const spotAt = spotReader(html);
  const elements: Element[] = [];
  let drawings = 0;
  let reading: { readonly index: number; readonly name: string; text: string } | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "svg") drawings += 1;
      if (reading !== undefined && name === "img") reading.text += attributes["alt"] ?? "";
      if (which === "telling" && !isTelling(name, attributes)) return;
      if (reading === undefined && wordy.has(name)) reading = { index: elements.length, name, text: "" };
      const within = drawings > 0 ? "drawing" : "page";
      elements.push({ name, attributes, text: "", spot: spotAt(parser.startIndex), within });
    },
    ontext(data) {
      if (reading !== undefined) reading.text += data;
    },
    onclosetag(name) {
      if (name === "svg") drawings -= 1;
      if (reading?.name !== name) return;
      const element = elements[reading.index];
      if (element !== undefined) elements[reading.index] = { ...element, text: reading.text };
      reading = undefined;
    },
  });
  parser.end(html);
  return elements;
}

const wordy: ReadonlySet<string> = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "title", "script"]);

function isTelling(name: string, attributes: Attributes): boolean {
  if (wordy.has(name) || tellingNames.has(name) || isAddressed(name)) return true;
  for (const attribute in attributes) {
    if (attribute === "id" || attribute === "lang" || attribute === "style" || attribute.startsWith("on")) return true;
  }
  return false;
}

const tellingNames: ReadonlySet<string> = new Set(["html", "link", "meta", "style"]);
