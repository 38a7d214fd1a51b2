import type { Stroke } from "./coverage.ts";
import { cover } from "./coverage.ts";
import { encodePng } from "./png.ts";

/** Paper on which some inks are laid. */
export interface Canvas<Ink extends string> {
  /** A rectangle, at whole pixels. */
  readonly block: (ink: Ink, box: Box) => void;
  /** Shapes that belong together, such as the letters of a word. */
  readonly draw: (ink: Ink, strokes: readonly Stroke[]) => void;
  /** The picture as it is. */
  readonly png: () => Uint8Array;
}

/** In pixels from the upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Colours are hexadecimal sRGB (`#1c1a17`); at most seven inks. */
export interface Stock<Ink extends string> {
  readonly width: number;
  readonly height: number;
  readonly paper: string;
  readonly inks: Readonly<Record<Ink, string>>;
}

/** Shades between paper and ink: more of them nobody sees, and they would cost bytes. */
const SHADES = 32;
/** What covers less of a pixel leaves the paper as it is. */
const LEAST = 0.5 / SHADES;

/** Plain paper. Inks do not mix: where two meet, the later one stands. */
export function openCanvas<Ink extends string>({ width, height, paper, inks }: Stock<Ink>): Canvas<Ink> {
  const names = Object.keys(inks);
  const pixels = new Uint8Array(width * height);
  const numberOf = (ink: Ink) => names.indexOf(ink) * SHADES;
  return {
    block(ink, box) {
      for (let y = box.y; y < box.y + box.height; y += 1) {
        pixels.fill(numberOf(ink) + SHADES, y * width + box.x, y * width + box.x + box.width);
      }
    },
    draw(ink, strokes) {
      const { left, top, values, ...box } = cover(strokes);
      const base = numberOf(ink);
      for (let row = Math.max(0, -top); row < Math.min(box.height, height - top); row += 1) {
        for (let column = Math.max(0, -left); column < Math.min(box.width, width - left); column += 1) {
          const value = values[row * box.width + column] ?? 0;
          if (value > LEAST) pixels[(top + row) * width + left + column] = base + Math.round(value * SHADES);
        }
      }
    },
    png: () => encodePng({ width, height, palette: paletteOf(paper, Object.values<string>(inks)), pixels }),
  };
}

/** The paper, and every ink in its shades, the full one last. */
function paletteOf(paper: string, inks: readonly string[]): Uint8Array {
  const ground = channelsOf(paper);
  const shades = inks.flatMap((ink) => {
    const full = channelsOf(ink);
    return Array.from({ length: SHADES }, (_, index) =>
      full.map((channel, place) => mix(ground[place] ?? 0, channel, (index + 1) / SHADES)),
    );
  });
  return Uint8Array.from([ground, ...shades].flat());
}

function mix(from: number, to: number, part: number): number {
  return Math.round(from + (to - from) * part);
}

function channelsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
