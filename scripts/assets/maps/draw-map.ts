import { type GeoPermissibleObjects, geoPath } from "d3-geo";
import { memoize, memoizeLast } from "../../memoize.ts";
import { once } from "../../once.ts";
import { type Frame, frameAround, groupByOcean, moveFrame } from "./frame.ts";
import { formatPath, type Point } from "./path-data.ts";
import { type Outline, readWorld, type World } from "./world.ts";

/** A map of some countries among their neighbours. Lengths are in units of the map, paths in SVG path data. */
export interface DrawnMap extends DrawnPart {
  /** A few countries that are far from the others, in a corner of the map. */
  readonly inset?: DrawnPart;
  /** All countries including the inset, by code; a region without an outline is missing. */
  readonly countries: ReadonlyMap<string, DrawnCountry>;
}

/** A rectangle of the map. */
export interface DrawnPart {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The other countries, and the settled borders between them. */
  readonly land: string;
  readonly borders: string;
  /** The borders of any countries that are not settled. */
  readonly disputed: string;
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
const LEAST_DETAIL = 7;

/**
 * Draws the map of some countries, and each map only once, since all languages of a publication and all builds of a process show the same
 * map. The outlines are read when the first map is drawn.
 */
export function mapDrawer(themeDirs: readonly string[]): (codes: readonly string[]) => DrawnMap | undefined {
  const world = once(() => readWorld(themeDirs));
  return (codes) => mapsOf(world())(codes.join(" "));
}

const mapsOf = memoizeLast((world: World) => memoize((list: string) => drawMap(world, list.split(" "))));

/** Draws the map of these countries. Undefined if the world has none of them. */
export function drawMap(world: World, codes: readonly string[]): DrawnMap | undefined {
  const outlines = new Map(
    codes.flatMap((code) => {
      const outline = world.findOutline(code);
      return outline === undefined ? [] : [[code, outline] as const];
    }),
  );
  if (outlines.size === 0) return undefined;
  const frameOf = (shown: readonly string[], width?: number) =>
    frameAround(
      shown.flatMap((code) => outlines.get(code) ?? []),
      width,
    );
  const { near, far } = groupByOcean(outlines);
  const map = drawPart(world, frameOf(near), codes, near);
  if (far.length === 0) return map;
  const frame = frameOf(far, INSET);
  const corner = emptyCorner(map, frame);
  if (corner === undefined) return drawPart(world, frameOf([...outlines.keys()]), codes, codes);
  const { countries, ...inset } = drawPart(world, moveFrame(frame, corner.left, corner.top), codes, far);
  return { ...map, inset, countries: new Map([...map.countries, ...countries]) };
}

/** The width of an inset, in units of the map. */
const INSET = 250;

/** Draws the content of a frame: some of the countries of the map, and the countries around them. */
function drawPart(world: World, frame: Frame, codes: readonly string[], shown: readonly string[]): DrawnMap {
  const simplified = world.simplified(LEAST_DETAIL * frame.unit ** 2);
  const { land, borders } = simplified.without(new Set(codes));
  const { left, top, width, height } = frame;
  return {
    left,
    top,
    width,
    height,
    land: pathOf(frame, land),
    borders: pathOf(frame, borders),
    disputed: pathOf(frame, simplified.disputed),
    countries: new Map(
      shown.flatMap((code) => {
        const outline = simplified.findOutline(code);
        const country = outline === undefined ? undefined : drawCountry(frame, outline);
        return country === undefined ? [] : [[code, country]];
      }),
    ),
  };
}

/** A corner in which a rectangle of this size covers no country of the map; undefined if each corner has one. */
function emptyCorner(
  map: DrawnMap,
  { width, height }: Pick<Frame, "width" | "height">,
): Pick<DrawnPart, "left" | "top"> | undefined {
  const [right, bottom] = [map.width - width, map.height - height];
  const corners = [
    { left: right, top: 0 },
    { left: 0, top: bottom },
    { left: right, top: bottom },
    { left: 0, top: 0 },
  ];
  return corners.find(({ left, top }) =>
    [...map.countries.values()].every(
      (country) =>
        Math.abs(country.x - left - width / 2) > (country.width + width) / 2 ||
        Math.abs(country.y - top - height / 2) > (country.height + height) / 2,
    ),
  );
}

function drawCountry(frame: Frame, outline: Outline): DrawnCountry | undefined {
  const measure = geoPath(frame.projection);
  const parts = outline.coordinates.flatMap((coordinates) => {
    const part = { type: "Polygon", coordinates } as const;
    const [[left, top], [right, bottom]] = measure.bounds(part);
    const isInFrame = left <= right; // d3-geo gives infinite bounds to clipped shapes.
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
 * Records the output of d3-geo as SVG path data in whole numbers. Steps that vanish by rounding are left out, and so are rings of fewer
 * than three points.
 */
class PathRecorder {
  #path = "";
  #ring: Point[] = [];

  /** The path data so far; empty if nothing is large enough to be seen. */
  get path(): string {
    return this.#path + formatPath(this.#ring, "");
  }

  beginPath(): void {}

  moveTo(x: number, y: number): void {
    this.#path += formatPath(this.#ring, "");
    this.#ring = [round(x, y)];
  }

  lineTo(x: number, y: number): void {
    const point = round(x, y);
    const last = this.#ring.at(-1);
    if (last === undefined || last.x !== point.x || last.y !== point.y) this.#ring.push(point);
  }

  closePath(): void {
    this.#path += formatPath(this.#ring, "z");
    this.#ring = [];
  }

  /** d3-geo draws points as circles; maps have none. */
  arc(): void {}
}

/** Rounded, so that the last digits of sines and cosines, which depend on the version of V8, have no effect. */
function round(x: number, y: number): Point {
  return { x: Math.round(x), y: Math.round(y) };
}
