import { readFileSync } from "node:fs";
import type { Font } from "fontkit";
import { create } from "fontkit";

/** A font whose letters are drawn as outlines: no font of the machine is asked, so every machine draws the same. */
export interface Letters {
  /** How long a text is at a size, both in pixels. */
  readonly measure: (text: string, size: number) => number;
  /** A text as elements of SVG, its base line beginning at a point. */
  readonly draw: (text: string, size: number, x: number, y: number) => string;
  /** The text without what the font has no letters for: better no word than empty boxes. */
  readonly legible: (text: string) => string;
}

/** Reads a font file. Throws when it is no font, or several. */
export function readLetters(file: string): Letters {
  const font = create(readFileSync(file));
  if (!("layout" in font)) throw new TypeError(`${file} is a collection of fonts`);
  const outlines = new Map<number, string>();
  return {
    measure: (text, size) => (font.layout(text).advanceWidth * size) / font.unitsPerEm,
    draw: (text, size, x, y) => drawText(font, outlines, text, { scale: size / font.unitsPerEm, x, y }),
    legible: (text) => {
      const words = text.split(" ").filter((word) => [...word].every((letter) => hasGlyph(font, letter)));
      return words.join(" ");
    },
  };
}

interface Place {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Outlines stay in the font's own units, whole numbers with y upwards; a matrix puts each in its place. */
function drawText(font: Font, outlines: Map<number, string>, text: string, { scale, x, y }: Place): string {
  const { glyphs, positions } = font.layout(text);
  let pen = x;
  return glyphs
    .map((glyph, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const outline = outlines.get(glyph.id) ?? glyph.path.toSVG();
      outlines.set(glyph.id, outline);
      const place = [scale, 0, 0, -scale, pen + xOffset * scale, y - yOffset * scale].map(rounded).join(" ");
      pen += xAdvance * scale;
      return outline === "" ? "" : `<path transform="matrix(${place})" d="${outline}"/>`;
    })
    .join("");
}

function hasGlyph(font: Font, letter: string): boolean {
  return font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
}

function rounded(number: number): number {
  return Math.round(number * 10_000) / 10_000;
}
