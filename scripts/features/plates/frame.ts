import type { Point } from "../../assets/maps/path-data.ts";
import { memoize, memoizeWeakly } from "../../memoize.ts";
import type { Atlas, Polygon } from "./atlas.ts";
import { coordinatesOf, equalEarth, planeAt, seenFrom } from "./projection.ts";
import { areaOf, type Cap, capAround, distance, dot, reachFrom, type Vector } from "./sphere.ts";

/** The size of a plate in its own units, which are pixels where it is largest. */
export const WIDTH = 768;
export const HEIGHT = 512;

/** The part of the world on a plate. `place` gives the position of a place on it, and `scale` the units in the radius of the Earth. */
export type Frame = RegionFrame | WorldFrame;

/** Around some countries, which are in its middle. `cap` contains everything on the plate, and more. */
export interface RegionFrame {
  readonly kind: "region";
  readonly cap: Cap;
  readonly scale: number;
  readonly place: (place: Vector) => Point;
}

/** More than a region, seen from a meridian, in radians. */
export interface WorldFrame {
  readonly kind: "world";
  readonly meridian: number;
  readonly scale: number;
  readonly place: (place: Vector) => Point;
  /** The position of a point of the projection. */
  readonly toPlate: (point: Point) => Point;
}

/** Rows show a plate in 16:9, so its countries keep to the middle. */
const SAFE_HEIGHT = (WIDTH * 9) / 16;
/** The share of width and height that the countries take at most. */
const ROOM = 0.68;
const EARTH_KM = 6371;
/** The least that the safe height shows, so that a small country has its surroundings. */
const LEAST_KM = 700;
/** From this radius on, a region would be distorted. In radians, as all distances here. */
const WORLD_RADIUS = 0.7;

/** The frame of countries with outlines. */
export function frameAround(atlas: Atlas, codes: readonly string[]): Frame {
  const points = codes.flatMap((code) => mainParts(atlas)(code).flatMap(({ outline }) => outline()));
  const { middle, scale } = fitRegion(points);
  if (reachFrom(middle, points) > WORLD_RADIUS) return worldAround(points);
  const wider = withSurroundings(atlas, codes, middle, scale);
  return wider === undefined ? worldAround(points) : regionAround(middle, wider);
}

/** A part with this share of the largest one is always in the frame: Borneo, but not Alaska. */
const LARGE_PART = 0.4;
/** Other parts are in it if the gap is at most this share of the country's extent so far, and this far: Corsica, but not the Azores. */
const NEAR_PART = 0.16;
const NEAR = 0.08;
/** Parts with less of the largest one have no influence on the frame. */
const NEGLIGIBLE_PART = 0.002;

/** The parts of a country that a frame must show: the largest, and others that are large or near, as in a chain of islands. */
const mainParts = memoizeWeakly((atlas: Atlas) =>
  memoize((code: string) => findMainParts(atlas.countries.get(code) ?? [])),
);

function findMainParts(parts: readonly Polygon[]): readonly Polygon[] {
  const measured = parts.map((part) => ({ part, area: areaOf(part.outline()) }));
  const [largest, ...others] = measured.toSorted((a, b) => b.area - a.area);
  if (largest === undefined) return [];
  const isLarge = ({ area }: typeof largest) => area >= largest.area * LARGE_PART;
  let main: readonly Polygon[] = [largest, ...others.filter(isLarge)].map(({ part }) => part);
  let open = others
    .filter((other) => !isLarge(other) && other.area >= largest.area * NEGLIGIBLE_PART)
    .map(({ part }) => part);
  while (open.length > 0) {
    const { radius } = capAround(main.flatMap(({ outline }) => outline()));
    const reach = Math.min(NEAR, 2 * radius * NEAR_PART);
    const joined = open.filter((part) => main.some((own) => areNear(own, part, reach)));
    if (joined.length === 0) break;
    main = [...main, ...joined];
    open = open.filter((part) => !joined.includes(part));
  }
  return main;
}

function areNear(a: Polygon, b: Polygon, reach: number): boolean {
  if (distance(a.middle, b.middle) > a.radius + b.radius + reach) return false;
  const [cosine, others] = [Math.cos(reach), sparse(b.outline())];
  return sparse(a.outline()).some((point) => others.some((other) => dot(point, other) >= cosine));
}

/** Some points of an outline, which are enough to measure a gap. */
function sparse(outline: readonly Vector[]): readonly Vector[] {
  const step = Math.ceil(outline.length / 96);
  return outline.filter((_, index) => index % step === 0);
}

/** The middle of points, and the scale at which they fill a frame. */
function fitRegion(points: readonly Vector[]): { readonly middle: Vector; readonly scale: number } {
  let { middle } = capAround(points);
  let scale = 0;
  // The middle of a projection around another middle is a little off.
  for (let round = 0; round < 3; round++) {
    const plane = planeAt(middle);
    const box = boxAround(points.map(plane.project));
    middle = plane.invert(middleOf(box));
    scale = fit(box);
  }
  return { middle, scale };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxAround(points: readonly Point[]): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { left, right, top, bottom };
}

function middleOf({ left, right, top, bottom }: Box): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function fit({ left, right, top, bottom }: Box): number {
  return Math.min(
    (WIDTH * ROOM) / (right - left),
    (SAFE_HEIGHT * ROOM) / (bottom - top),
    (SAFE_HEIGHT * EARTH_KM) / LEAST_KM,
  );
}

/** A country that takes less of the safe height than this needs other land beside it, to be found. */
const FINDABLE = 0.55;
/** The nearest land is at most so far from the middle, in shares of half the safe height. */
const LAND_WITHIN = 0.8;
/** Land counts if it is as large as this share of its distance: no rocks. */
const LEAST_LAND = 0.1;
/** If the nearest land is farther, only the world shows where a country is. */
const FARTHEST_LAND = 0.36;

/** The scale at which countries have other land around them; undefined if none is near. */
function withSurroundings(atlas: Atlas, codes: readonly string[], middle: Vector, scale: number): number | undefined {
  if (codes.some((code) => 2 * capOf(atlas, code).radius * scale > SAFE_HEIGHT * FINDABLE)) return scale;
  const others = [...atlas.countries].flatMap(([code, parts]) => (codes.includes(code) ? [] : parts));
  const nearest = distanceOfLand(middle, others);
  return nearest > FARTHEST_LAND ? undefined : Math.min(scale, ((SAFE_HEIGHT / 2) * LAND_WITHIN) / nearest);
}

/** More than {@link FARTHEST_LAND} if there is none within. */
function distanceOfLand(middle: Vector, parts: readonly Polygon[]): number {
  let nearest = Infinity;
  for (const { middle: other, radius, outline } of parts) {
    if (distance(middle, other) - radius > Math.min(FARTHEST_LAND, nearest)) continue;
    const least = Math.min(...outline().map((point) => distance(middle, point)));
    if (least < nearest && capAround(outline()).radius >= least * LEAST_LAND) nearest = least;
  }
  return nearest;
}

function regionAround(middle: Vector, scale: number): RegionFrame {
  const { project } = planeAt(middle);
  // On the plane, the distance of the corners is a chord.
  const chord = Math.min(2, (Math.hypot(WIDTH, HEIGHT) * 0.55) / scale);
  return {
    kind: "region",
    cap: { middle, radius: 2 * Math.asin(chord / 2) },
    scale,
    place(place) {
      const { x, y } = project(place);
      return { x: WIDTH / 2 + x * scale, y: HEIGHT / 2 + y * scale };
    },
  };
}

/** Between Asia and America, and through the Atlantic, the edges of the world cut hardly any country. */
const MERIDIANS = [11, 150].map((degrees) => (degrees * Math.PI) / 180);
/** The world without Antarctica, in the projection. */
const WORLD: Box = { left: -2.7, right: 2.7, top: -1.3, bottom: 1.02 };

function worldAround(points: readonly Vector[]): WorldFrame {
  const places = points.map(coordinatesOf);
  const views = MERIDIANS.map((meridian) => {
    const seen = places.map(({ longitude, latitude }) => ({ longitude: seenFrom(meridian, longitude), latitude }));
    return { meridian, box: boxAround(seen.map(equalEarth)) };
  });
  const [best] = views.toSorted((a, b) => farthestFrom(a.box) - farthestFrom(b.box));
  const { meridian, box } = best ?? { meridian: 0, box: WORLD };
  const isPoint = box.right - box.left < WORLD_RADIUS;
  const scale = isPoint ? WIDTH / (WORLD.right - WORLD.left) : Math.max(fit(box), WIDTH / (WORLD.right - WORLD.left));
  const { x, y } = middleOf(box);
  const middle = {
    x: between(WORLD.left + WIDTH / 2 / scale, x, WORLD.right - WIDTH / 2 / scale),
    y: between(WORLD.top + HEIGHT / 2 / scale, y, WORLD.bottom - HEIGHT / 2 / scale),
  };
  const toPlate = (point: Point): Point => ({
    x: WIDTH / 2 + (point.x - middle.x) * scale,
    y: HEIGHT / 2 + (point.y - middle.y) * scale,
  });
  return {
    kind: "world",
    meridian,
    scale,
    toPlate,
    place(place) {
      const { longitude, latitude } = coordinatesOf(place);
      return toPlate(equalEarth({ longitude: seenFrom(meridian, longitude), latitude }));
    },
  };
}

/** How far a box reaches from the middle of the world, to the side. */
function farthestFrom({ left, right }: Box): number {
  return Math.max(-left, right);
}

/** A value within bounds; their middle if there is nothing between them. */
function between(least: number, value: number, most: number): number {
  return least > most ? (least + most) / 2 : Math.max(least, Math.min(most, value));
}

/** The middle and the radius of the part of a country that a frame must show. */
export function capOf(atlas: Atlas, code: string): Cap {
  return capAround(mainParts(atlas)(code).flatMap(({ outline }) => outline()));
}
