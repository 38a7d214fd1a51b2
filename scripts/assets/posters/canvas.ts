import type { Outline } from "./coverage.ts";
import { coverageOf } from "./coverage.ts";
import { encodePng } from "./png.ts";

/** A canvas for a fixed set of named colours. */
export interface Canvas<Colour extends string> {
  /** Fills a rectangle at whole pixels. */
  readonly fillRectangle: (colour: Colour, box: Box) => void;
  /** Fills outlines together, such as the letters of a word. */
  readonly fillOutlines: (colour: Colour, outlines: readonly Outline[]) => void;
  /** Encodes the picture as PNG. */
  readonly png: () => Uint8Array;
}

/** In pixels from the upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Colours are hexadecimal sRGB (`#1c1a17`); at most seven besides the background. */
export interface CanvasOptions<Colour extends string> {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly colours: Readonly<Record<Colour, string>>;
}

/** The number of shades between the background and a colour. More would not be visible and would make the file larger. */
const SHADES = 32;
/** A pixel that is covered less keeps the background. */
const MIN_COVERAGE = 0.5 / SHADES;

/** Creates a canvas filled with the background. Colours do not mix: a later one replaces an earlier one. */
export function createCanvas<Colour extends string>({
  width,
  height,
  background,
  colours,
}: CanvasOptions<Colour>): Canvas<Colour> {
  const names = Object.keys(colours);
  const pixels = new Uint8Array(width * height);
  const numberOf = (colour: Colour) => names.indexOf(colour) * SHADES;
  return {
    fillRectangle(colour, box) {
      for (let y = box.y; y < box.y + box.height; y += 1) {
        pixels.fill(numberOf(colour) + SHADES, y * width + box.x, y * width + box.x + box.width);
      }
    },
    fillOutlines(colour, outlines) {
      const { left, top, values, ...box } = coverageOf(outlines);
      const base = numberOf(colour);
      for (let row = Math.max(0, -top); row < Math.min(box.height, height - top); row += 1) {
        for (let column = Math.max(0, -left); column < Math.min(box.width, width - left); column += 1) {
          const value = values[row * box.width + column] ?? 0;
          if (value > MIN_COVERAGE) pixels[(top + row) * width + left + column] = base + Math.round(value * SHADES);
        }
      }
    },
    png: () => encodePng({ width, height, palette: paletteOf(background, Object.values<string>(colours)), pixels }),
  };
}

/** The background, and all shades of each colour, the full colour last. */
function paletteOf(background: string, colours: readonly string[]): Uint8Array {
  const from = channelsOf(background);
  const shades = colours.flatMap((colour) => {
    const full = channelsOf(colour);
    return Array.from({ length: SHADES }, (_, shade) =>
      full.map((channel, index) => mix(from[index] ?? 0, channel, (shade + 1) / SHADES)),
    );
  });
  return Uint8Array.from([from, ...shades].flat());
}

function mix(from: number, to: number, part: number): number {
  return Math.round(from + (to - from) * part);
}

function channelsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
