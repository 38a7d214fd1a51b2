import { coverageOf, type Outline } from "./glyph-coverage.ts";
import { encodePng } from "./png.ts";

/** A canvas for a fixed set of named colours. */
export interface Canvas<Colour extends string> {
  /** Fills a rectangle at whole pixels. */
  readonly fillRectangle: (colour: Colour, box: Box) => void;
  /** Fills outlines together, such as the letters of a word. */
  readonly fillOutlines: (colour: Colour, outlines: readonly Outline[]) => void;
  /** Draws the picture of the canvas, with its upper left corner at a whole pixel. */
  readonly drawPicture: (at: Pick<Box, "x" | "y">) => void;
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

/**
 * Colours are hexadecimal sRGB (`#1c1a17`). The background, {@link SHADES} for each colour and the palette of the picture are at most 256
 * colours; `png()` throws if there are more, or if a colour is written in another way.
 */
export interface CanvasOptions<Colour extends string> {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly colours: Readonly<Record<Colour, string>>;
  /** A picture with its own colours, which have no shades. */
  readonly picture?: CanvasPicture | undefined;
}

/** Each pixel is the index of its colour in `palette`; pixels are in rows. */
export interface CanvasPicture {
  readonly width: number;
  readonly height: number;
  readonly palette: readonly string[];
  readonly pixels: Uint8Array;
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
  picture,
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
      const coverage = coverageOf(outlines);
      const { left, top, values } = coverage;
      const base = numberOf(colour);
      const [firstRow, rows] = [Math.max(0, -top), Math.min(coverage.height, height - top)];
      const [firstColumn, columns] = [Math.max(0, -left), Math.min(coverage.width, width - left)];
      for (let row = firstRow; row < rows; row += 1) {
        const [from, to] = [row * coverage.width, (top + row) * width + left];
        for (let column = firstColumn; column < columns; column += 1) {
          const value = values[from + column] ?? 0;
          if (value > MIN_COVERAGE) pixels[to + column] = base + Math.round(value * SHADES);
        }
      }
    },
    drawPicture({ x, y }) {
      const base = 1 + names.length * SHADES;
      for (const [index, colour] of (picture?.pixels ?? []).entries()) {
        const [column, row] = [index % (picture?.width ?? 1), Math.floor(index / (picture?.width ?? 1))];
        pixels[(y + row) * width + x + column] = base + colour;
      }
    },
    png() {
      const own = (picture?.palette ?? []).flatMap(channelsOf);
      const palette = Uint8Array.from([...paletteOf(background, Object.values<string>(colours)), ...own]);
      return encodePng({ width, height, palette, pixels });
    },
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
  if (!/^#[\da-f]{6}$/i.test(colour)) throw new RangeError(`a colour of a canvas is #rrggbb, not ${colour}`);
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
