import { encodePng } from "../posters/png.ts";

/*
 * Icons of opaque rectangles, such as the theme's own. They are drawn here, because the image library takes longer to load than to
 * draw them.
 */

/** A square picture of rectangles. The unit is that of the SVG. */
export interface RectanglePicture {
  readonly side: number;
  /** Drawn one over the other. The rectangles of the first layer fill the square. */
  readonly layers: readonly Layer[];
}

interface Layer {
  /** Red, green and blue. */
  readonly colour: readonly number[];
  /** Those of one layer do not overlap. */
  readonly rectangles: readonly Rectangle[];
}

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const SVG = /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 (\d+) (\d+)">(.*)<\/svg>\s*$/;
const PATH = /<path fill="#([0-9a-f]{6})" d="([^"]*)"\/>/gi;
/** The last side leads back to the first corner: to its place, or by its width. */
const RECTANGLE = /M(\d+) (\d+)h(\d+)v(\d+)(?:H\1|h-\3)z/g;

/** The rectangles of an SVG of nothing else, as the theme's icon is written; undefined for any other SVG. */
export function parseRectangles(svg: string): RectanglePicture | undefined {
  const [, width, height, paths = ""] = SVG.exec(svg) ?? [];
  if (width === undefined || width !== height || paths.replaceAll(PATH, "") !== "") return undefined;
  const layers = [...paths.matchAll(PATH)].map(([, colour = "", d = ""]) => parseLayer(colour, d));
  const whole = layers.flatMap((layer) => layer ?? []);
  const side = Number(width);
  return whole.length === layers.length && fillsSquare(whole[0], side) ? { side, layers: whole } : undefined;
}

function parseLayer(colour: string, d: string): Layer | undefined {
  if (d.replaceAll(RECTANGLE, "") !== "") return undefined;
  const rectangles = [...d.matchAll(RECTANGLE)].map((match) => {
    const [left = 0, top = 0, width = 0, height = 0] = match.slice(1).map(Number);
    return { left, top, right: left + width, bottom: top + height };
  });
  const overlap = rectangles.some((a, index) => rectangles.slice(index + 1).some((b) => overlaps(a, b)));
  return overlap ? undefined : { colour: [...Buffer.from(colour, "hex")], rectangles };
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function fillsSquare(layer: Layer | undefined, side: number): boolean {
  const [first] = layer?.rectangles ?? [];
  return first?.left === 0 && first.top === 0 && first.right === side && first.bottom === side;
}

/** The colours that a PNG with a palette can have. */
const MAX_COLOURS = 256;

/**
 * Draws a picture as PNG, `size` pixels wide. Pixels on an edge get their share of each colour. Returns undefined if that is more
 * colours than a palette has.
 */
export function drawRectangles({ side, layers }: RectanglePicture, size: number): Uint8Array | undefined {
  const scaled = layers.map((layer) => ({ ...layer, rectangles: layer.rectangles.map(scaleBy(size / side)) }));
  const palette = new Map<string, number>();
  const indexOf = (colour: string): number => {
    const index = palette.get(colour) ?? palette.size;
    palette.set(colour, index);
    return index;
  };
  const edges = scaled.flatMap(({ rectangles }) => rectangles);
  const rows = new Map<string, Uint8Array>(); // By what makes rows differ: most are the same.
  const pixels = new Uint8Array(size * size);
  for (let y = 0; y < size; y += 1) {
    const shares = edges.map(({ top, bottom }) => lengthIn(top, bottom, y)).join(" ");
    const row = rows.get(shares) ?? Uint8Array.from({ length: size }, (_, x) => indexOf(colourAt(scaled, x, y)));
    rows.set(shares, row);
    pixels.set(row, y * size);
  }
  if (palette.size > MAX_COLOURS) return undefined;
  const colours = Buffer.from([...palette.keys()].join(""), "hex");
  return encodePng({ width: size, height: size, palette: colours, pixels });
}

function scaleBy(factor: number): (rectangle: Rectangle) => Rectangle {
  return ({ left, top, right, bottom }) => ({
    left: left * factor,
    top: top * factor,
    right: right * factor,
    bottom: bottom * factor,
  });
}

/** The colour of a pixel, as six hexadecimal digits. */
function colourAt(layers: readonly Layer[], x: number, y: number): string {
  const channels = layers.reduce<readonly number[]>((below, { colour, rectangles }) => {
    const share = rectangles.reduce((sum, rectangle) => sum + shareOf(rectangle, x, y), 0);
    return colour.map((channel, index) => channel * share + (below[index] ?? channel) * (1 - share));
  }, []);
  return Buffer.from(channels.map(Math.round)).toString("hex");
}

/** The part of a pixel that a rectangle covers. */
function shareOf({ left, top, right, bottom }: Rectangle, x: number, y: number): number {
  return lengthIn(left, right, x) * lengthIn(top, bottom, y);
}

/** The part of the pixel from `at` to `at + 1` that is between two edges. */
function lengthIn(from: number, to: number, at: number): number {
  return Math.max(0, Math.min(to, at + 1) - Math.max(from, at));
}
