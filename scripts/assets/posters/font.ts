import { readFileSync } from "node:fs";
import { create, type Font as FontkitFont } from "fontkit";
import { contoursOf } from "./contours.ts";
import type { Contour, Outline } from "./glyph-coverage.ts";

/* The outlines of letters come from fonts of the project and never from fonts of the machine, so every machine draws the same. */

/** A word as positioned glyphs. The unit is the em; the origin is the start of the baseline; y points upwards. */
export interface ShapedWord {
  readonly advance: number;
  readonly glyphs: readonly Pick<Outline, "contours" | "x" | "y">[];
}

export interface Font {
  /** Shapes a word or a space. Letters that no font file has are left out. */
  readonly shape: (word: string) => ShapedWord;
  /** Whether the font files have all letters of a word. */
  readonly has: (word: string) => boolean;
}

/**
 * Reads a font from several files. Each letter comes from the first file that has it. Throws if a file is not a font, or is a font
 * collection.
 */
export function readFont(...files: readonly string[]): Font {
  const faces = files.map(readFace);
  const shapes = new Map<string, ShapedWord>();
  return {
    shape(word) {
      const shape = shapes.get(word) ?? joinRuns(runsOf(faces, word).map(({ face, text }) => face.shape(text)));
      shapes.set(word, shape);
      return shape;
    },
    has: (word) => [...word].every((letter) => findFace(faces, letter) !== undefined),
  };
}

interface Face {
  readonly has: (letter: string) => boolean;
  readonly shape: (text: string) => ShapedWord;
}

function readFace(file: string): Face {
  const font = create(readFileSync(file));
  if (!("layout" in font)) throw new TypeError(`${file} is a collection of fonts`);
  const outlines = new Map<number, readonly Contour[]>();
  return {
    has: (letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
    shape: (text) => shapeRun(font, outlines, text),
  };
}

function shapeRun(font: FontkitFont, outlines: Map<number, readonly Contour[]>, text: string): ShapedWord {
  const em = font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  let pen = 0;
  const placed = glyphs.map((glyph, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const contours = outlines.get(glyph.id) ?? contoursOf(glyph.path.commands, em);
    outlines.set(glyph.id, contours);
    const positioned = { contours, x: pen + xOffset / em, y: yOffset / em };
    pen += xAdvance / em;
    return positioned;
  });
  return { advance: pen, glyphs: placed.filter(({ contours }) => contours.length > 0) };
}

/** The parts of a word, each in one font file. */
function runsOf(faces: readonly Face[], word: string): readonly { readonly face: Face; readonly text: string }[] {
  const runs: { face: Face; text: string }[] = [];
  for (const letter of word) {
    const face = findFace(faces, letter);
    const last = runs.at(-1);
    if (face === undefined) continue;
    if (face === last?.face) last.text += letter;
    else runs.push({ face, text: letter });
  }
  return runs;
}

function findFace(faces: readonly Face[], letter: string): Face | undefined {
  return faces.find((face) => face.has(letter));
}

function joinRuns(shapes: readonly ShapedWord[]): ShapedWord {
  let pen = 0;
  const glyphs = shapes.flatMap((shape) => {
    const start = pen;
    pen += shape.advance;
    return shape.glyphs.map((glyph) => ({ ...glyph, x: glyph.x + start }));
  });
  return { advance: pen, glyphs };
}
