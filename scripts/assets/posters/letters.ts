import { readFileSync } from "node:fs";
import type { Font, PathCommand } from "fontkit";
import { create } from "fontkit";
import type { Contour, Stroke } from "./coverage.ts";

/*
 * Letters as outlines of fonts that we bring: no font of the machine is asked, so every machine draws the same.
 */

/** A word as glyphs in their places. The em is the unit; the word begins at the origin of its base line, y upwards. */
export interface Shape {
  readonly advance: number;
  readonly glyphs: readonly Pick<Stroke, "contours" | "x" | "y">[];
}

export interface Letters {
  /** A word, or a space. Letters that no font has are left out. */
  readonly shape: (word: string) => Shape;
  /** Whether there are letters for all of a word. */
  readonly has: (word: string) => boolean;
}

/** Reads font files (TrueType outlines). Each letter is of the first that has it. Throws when a file is no font, or several. */
export function readLetters(...files: readonly string[]): Letters {
  const faces = files.map(readFace);
  const shapes = new Map<string, Shape>();
  return {
    shape(word) {
      const shape = shapes.get(word) ?? joined(runsOf(faces, word).map(({ face, text }) => face.shape(text)));
      shapes.set(word, shape);
      return shape;
    },
    has: (word) => [...word].every((letter) => findFace(faces, letter) !== undefined),
  };
}

interface Face {
  readonly has: (letter: string) => boolean;
  readonly shape: (text: string) => Shape;
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

function shapeRun(font: Font, outlines: Map<number, readonly Contour[]>, text: string): Shape {
  const em = font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  let pen = 0;
  const placed = glyphs.map((glyph, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const contours = outlines.get(glyph.id) ?? contoursOf(glyph.path.commands, em);
    outlines.set(glyph.id, contours);
    const place = { contours, x: pen + xOffset / em, y: yOffset / em };
    pen += xAdvance / em;
    return place;
  });
  return { advance: pen, glyphs: placed.filter(({ contours }) => contours.length > 0) };
}

/** Pieces of a word, each in one font. */
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

function joined(shapes: readonly Shape[]): Shape {
  let pen = 0;
  const glyphs = shapes.flatMap((shape) => {
    const start = pen;
    pen += shape.advance;
    return shape.glyphs.map((glyph) => ({ ...glyph, x: glyph.x + start }));
  });
  return { advance: pen, glyphs };
}

/** Pieces of a curve: at the largest size that we draw, none is off by more than a tenth of a pixel. */
const PIECES = 8;

function contoursOf(commands: readonly PathCommand[], em: number): readonly Contour[] {
  const contours: number[][] = [];
  for (const { command, args } of commands) {
    const [x = 0, y = 0, toX = 0, toY = 0] = args.map((arg) => arg / em);
    const contour = contours.at(-1);
    if (command === "moveTo") contours.push([x, y]);
    else if (command === "lineTo") contour?.push(x, y);
    else if (command === "quadraticCurveTo") contour?.push(...curve(contour, x, y, toX, toY));
    else if (command === "bezierCurveTo") throw new TypeError("expected TrueType outlines");
  }
  return contours.map((contour) => Float64Array.from(contour));
}

/** A quadratic curve from the last point of a contour, as points. */
function curve(contour: readonly number[], x: number, y: number, toX: number, toY: number): readonly number[] {
  const [fromX = 0, fromY = 0] = contour.slice(-2);
  return Array.from({ length: PIECES }, (_, index) => (index + 1) / PIECES).flatMap((t) => {
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    return [a * fromX + b * x + c * toX, a * fromY + b * y + c * toY];
  });
}
