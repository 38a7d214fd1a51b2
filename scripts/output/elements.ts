import { Parser } from "htmlparser2";
import type { Spot } from "./facts.ts";
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

/** The elements of an HTML page in order, read in one pass and without a tree. */
export function readElements(html: string): readonly Element[] {
  const spotAt = spotReader(html);
  const elements: Element[] = [];
  let drawings = 0;
  let reading: { readonly index: number; readonly name: string; text: string } | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "svg") drawings += 1;
      if (reading === undefined && read.test(name)) reading = { index: elements.length, name, text: "" };
      else if (reading !== undefined && name === "img") reading.text += attributes["alt"] ?? "";
      elements.push({
        name,
        attributes,
        text: "",
        spot: spotAt(parser.startIndex),
        within: drawings > 0 ? "drawing" : "page",
      });
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

const read = /^(?:h[1-6]|title|script)$/;
