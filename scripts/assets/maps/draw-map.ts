import type { GeoPermissibleObjects } from "d3-geo";
import { geoPath } from "d3-geo";
import { memoize, memoizeLast } from "../../memoize.ts";
import { once } from "../../once.ts";
import type { Frame } from "./frame.ts";
import { frameAround } from "./frame.ts";
import type { Outline, World } from "./world.ts";
import { readWorld } from "./world.ts";

/** A map of some countries among their neighbours. Lengths are in units of the map, paths in SVG path data. */
export interface DrawnMap {
  readonly width: number;
  readonly height: number;
  /** The other countries, and the borders between them. */
  readonly land: string;
  readonly borders: string;
  /** By code. A region without an outline is missing, and so is a country outside the frame. */
  readonly countries: ReadonlyMap<string, DrawnCountry>;
}

export interface DrawnCountry {
  /** Empty for a country that is too small to be seen. */
  readonly path: string;
  /** The middle of its largest part. */
  readonly x: number;
  readonly y: number;
  /** The size of its largest part. */
  readonly width: number;
  readonly height: number;
}

/** In square units of the map: smaller details are left out. */
const LEAST_DETAIL = 5;

/**
 * Draws the map of some countries, and each map once, since all languages of a publication and all builds of a process show the same.
 * The outlines are read when the first map is drawn.
 */
export function mapDrawer(themeDirs: readonly string[]): (codes: readonly string[]) => DrawnMap | undefined {
  const world = once(() => readWorld(themeDirs));
  return (codes) => mapsOf(world())(codes.join(" "));
}

const mapsOf = memoizeLast((world: World) => memoize((list: string) => drawMap(world, list.split(" "))));

/** Draws the map of these countries. Undefined if the world has none of them. */
export function drawMap(world: World, codes: readonly string[]): DrawnMap | undefined {
  const outlines = codes.flatMap((code) => world.findOutline(code) ?? []);
  if (outlines.length === 0) return undefined;
  const frame = frameAround(outlines);
  const simplified = world.simplified(LEAST_DETAIL * frame.unit ** 2);
  const { land, borders } = simplified.without(new Set(codes));
  return {
    width: frame.width,
    height: frame.height,
    land: pathOf(frame, land),
    borders: pathOf(frame, borders),
    countries: new Map(
      codes.flatMap((code) => {
        const outline = simplified.findOutline(code);
        const country = outline === undefined ? undefined : drawCountry(frame, outline);
        return country === undefined ? [] : [[code, country]];
      }),
    ),
  };
}

function drawCountry(frame: Frame, outline: Outline): DrawnCountry | undefined {
  const measure = geoPath(frame.projection);
  const parts = outline.coordinates.flatMap((coordinates) => {
    const part = { type: "Polygon", coordinates } as const;
    const [[left, top], [right, bottom]] = measure.bounds(part);
    const isInFrame = left <= right; // d3-geo gives infinite bounds to what it has clipped away.
    return isInFrame ? [{ part, width: right - left, height: bottom - top }] : [];
  });
  const [largest] = parts.toSorted((a, b) => b.width * b.height - a.width * a.height);
  if (largest === undefined) return undefined;
  const [x, y] = measure.centroid(largest.part);
  return {
    path: pathOf(frame, outline),
    x: Math.round(x),
    y: Math.round(y),
    width: Math.round(largest.width),
    height: Math.round(largest.height),
  };
}

function pathOf({ projection }: Frame, shape: GeoPermissibleObjects): string {
  const recorder = new PathRecorder();
  geoPath(projection, recorder)(shape);
  return recorder.path;
}

/**
 * Records what d3-geo draws as SVG path data (SVG 2 §9.3), in whole numbers relative to the point before: half the length of
 * absolute ones. Steps that vanish by rounding are left out, and so are rings of fewer than three points.
 */
class PathRecorder {
  #path = "";
  #ring: Point[] = [];

  /** The path data so far; empty if nothing is large enough to be seen. */
  get path(): string {
    return this.#path + this.#formatRing("");
  }

  beginPath(): void {}

  moveTo(x: number, y: number): void {
    this.#path += this.#formatRing("");
    this.#ring = [round(x, y)];
  }

  lineTo(x: number, y: number): void {
    const point = round(x, y);
    const last = this.#ring.at(-1);
    if (last === undefined || last.x !== point.x || last.y !== point.y) this.#ring.push(point);
  }

  closePath(): void {
    this.#path += this.#formatRing("z");
    this.#ring = [];
  }

  /** d3-geo draws points as circles; maps have none. */
  arc(): void {}

  #formatRing(end: "" | "z"): string {
    const [first, ...others] = this.#ring;
    if (first === undefined || others.length < (end === "z" ? 2 : 1)) return "";
    let before = first;
    let steps = "";
    for (const point of others) {
      const dx = point.x - before.x;
      const dy = point.y - before.y;
      steps += steps === "" || dx < 0 ? dx : ` ${dx}`;
      steps += dy < 0 ? dy : ` ${dy}`;
      before = point;
    }
    return `M${first.x} ${first.y}l${steps}${end}`;
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Rounded, so that the last digits of sines and cosines, which depend on the version of V8, have no effect. */
function round(x: number, y: number): Point {
  return { x: Math.round(x), y: Math.round(y) };
}
