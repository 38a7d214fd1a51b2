import { readFileSync } from "node:fs";
import type { Font as FontkitFont, PathCommand } from "fontkit";
import { create } from "fontkit";
import type { Contour, Outline } from "./glyph-coverage.ts";

/*
 * The outlines of letters come from fonts of the project and never from those of the machine, so every machine draws the same.
 */

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
 * Reads a font from several files. Each letter comes from the first file that has it. Throws when a file
 * is no font or a font collection.
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

/** In em: how far the lines of a curve may be from it. At the largest size of posters it is less than a tenth of a pixel. */
const FLATNESS = 0.1 / 170;

/** The outlines of a glyph as lines, in the em. */
export function contoursOf(commands: readonly PathCommand[], em: number): readonly Contour[] {
  const contours: number[][] = [];
  for (const { command, args } of commands) {
    const [x = 0, y = 0, toX = 0, toY = 0] = args.map((arg) => arg / em);
    const contour = contours.at(-1);
    if (command === "moveTo") contours.push([x, y]);
    else if (command === "lineTo") contour?.push(x, y);
    else if (command === "quadraticCurveTo") contour?.push(...curvePoints(contour, x, y, toX, toY));
    else if (command === "bezierCurveTo")
      contour?.push(
        ...cubicPoints(
          contour,
          args.map((arg) => arg / em),
        ),
      );
  }
  return contours.map((contour) => Float64Array.from(contour));
}

/** The points of a quadratic curve that begins at the last point of a contour: few where it is nearly straight. */
function curvePoints(contour: readonly number[], x: number, y: number, toX: number, toY: number): readonly number[] {
  const [fromX = 0, fromY = 0] = contour.slice(-2);
  // The middle of the curve is this far from that of the line between its ends; lines are nearer by the square of their number.
  const [bendX, bendY] = [fromX - 2 * x + toX, fromY - 2 * y + toY];
  const height = Math.sqrt(bendX * bendX + bendY * bendY) / 4; // Unlike hypot, sqrt has the same digits in every version of V8.
  const lines = Math.max(1, Math.ceil(Math.sqrt(height / FLATNESS)));
  return Array.from({ length: lines }, (_, index) => (index + 1) / lines).flatMap((t) => {
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    return [a * fromX + b * x + c * toX, a * fromY + b * y + c * toY];
  });
}

/** The points of a cubic curve, which OpenType fonts with CFF outlines have, as those of four quadratic curves. */
function cubicPoints(contour: readonly number[], args: readonly number[]): readonly number[] {
  const [fromX = 0, fromY = 0] = contour.slice(-2);
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, toX = 0, toY = 0] = args;
  // A quarter of the curve is nearly the quadratic one with the same ends and the same middle.
  const [xs, ys] = [
    [fromX, x1, x2, toX],
    [fromY, y1, y2, toY],
  ] as const;
  const points: number[] = [fromX, fromY];
  for (const quarter of [0, 1, 2, 3]) {
    const [start, end] = [quarter / 4, (quarter + 1) / 4];
    points.push(...curvePoints(points, middleOf(xs, start, end), middleOf(ys, start, end), at(xs, end), at(ys, end)));
  }
  return points.slice(2);
}

type Ordinates = readonly [number, number, number, number];

/** A coordinate of a point of a cubic curve. */
function at([a, b, c, d]: Ordinates, t: number): number {
  const s = 1 - t;
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}

/** The control point of the quadratic curve with the same ends and the same middle as a part of the cubic one. */
function middleOf(curve: Ordinates, start: number, end: number): number {
  return 2 * at(curve, (start + end) / 2) - (at(curve, start) + at(curve, end)) / 2;
}
