import type { Point } from "../../assets/maps/path-data.ts";
import { memoize, memoizeWeakly } from "../../memoize.ts";
import { type Atlas, type Polygon, pointsOfRing } from "./atlas.ts";
import { clipLine, clipRing, pointBetween, sidesOf } from "./clip.ts";
import { type Frame, HEIGHT, type RegionFrame, WIDTH, type WorldFrame } from "./frame.ts";
import { type Coordinates, coordinatesOf, equalEarth, seenFrom } from "./projection.ts";
import { type Cap, distance } from "./sphere.ts";

/** The outlines and borders of the world within a frame, in whole units. */
export interface Sketch {
  /** The rings of a part of a country that are in the frame. */
  readonly ringsOf: (polygon: Polygon) => readonly (readonly Point[])[];
  /** The pieces of a border that are in the frame, by its position among the arcs. */
  readonly linesOf: (position: number) => readonly (readonly Point[])[];
}

/** Rings are cut so far outside of a plate, in its units: the water lines of a coast outside may be inside. */
export const BLEED = 20;
const SIDES = sidesOf(WIDTH, HEIGHT, BLEED);

/** Draws the atlas in a frame. Each arc is projected once, so that the two sides of a border are the same line. */
export function sketch(atlas: Atlas, frame: Frame): Sketch {
  return frame.kind === "region" ? sketchRegion(atlas, frame) : sketchWorld(atlas, frame);
}

function sketchRegion({ arcs }: Atlas, { cap, place }: RegionFrame): Sketch {
  const arcAt = memoize((position: number) => thin((arcs[position]?.points ?? []).map(place)));
  const isNear = (part: Cap) => distance(part.middle, cap.middle) <= part.radius + cap.radius;
  return {
    ringsOf: (polygon) => (isNear(polygon) ? polygon.rings.map((ring) => cut(pointsOfRing(ring, arcAt))) : []),
    linesOf(position) {
      const arc = arcs[position];
      return arc !== undefined && isNear(arc) ? clipLine(arcAt(position), SIDES) : [];
    },
  };
}

function sketchWorld(atlas: Atlas, { meridian, toPlate }: WorldFrame): Sketch {
  const arcAt = (position: number) => coarseArcs(atlas)[position] ?? [];
  const place = (coordinates: Coordinates) => round(toPlate(equalEarth(coordinates)));
  return {
    ringsOf: ({ rings }) =>
      rings.flatMap((ring) =>
        unroll(pointsOfRing(ring, arcAt), meridian).map((each) => cut(withoutRepeated(each.map(place)))),
      ),
    linesOf(position) {
      const turned = arcAt(position).map(({ longitude, latitude }) => ({
        longitude: seenFrom(meridian, longitude),
        latitude,
      }));
      return clipLine(withoutRepeated(turned.map(place)), SIDES);
    },
  };
}

/** A detail of the world that is smaller than this is left out, in radians. */
const COARSE = 0.016;

/** The arcs of the atlas with the details that a plate of the world can show, made once. */
const coarseArcs = memoizeWeakly(({ arcs }: Atlas): readonly (readonly Coordinates[])[] =>
  arcs.map(({ points }) => {
    let last = points[0];
    return points
      .filter((point, index) => {
        const isKept =
          index === 0 || index === points.length - 1 || last === undefined || distance(last, point) > COARSE;
        if (isKept) last = point;
        return isKept;
      })
      .map(coordinatesOf);
  }),
);

/** A ring as seen from a meridian. One that crosses the edge of the world is cut there, and is on both sides. */
function unroll(ring: readonly Coordinates[], meridian: number): readonly (readonly Coordinates[])[] {
  let before = seenFrom(meridian, ring[0]?.longitude ?? 0);
  const unrolled = ring.map(({ longitude, latitude }): Coordinates => {
    const turned = seenFrom(meridian, longitude);
    before = turned + TURN * Math.round((before - turned) / TURN);
    return { longitude: before, latitude };
  });
  if (EDGES.every((depthOf) => unrolled.every((point) => depthOf(point) >= 0))) return [unrolled];
  return [-TURN, 0, TURN].map((turn) =>
    clipRing(
      unrolled.map(({ longitude, latitude }) => ({ longitude: longitude + turn, latitude })),
      EDGES,
      coordinatesBetween,
    ),
  );
}

const TURN = 2 * Math.PI;
const EDGES = [
  ({ longitude }: Coordinates) => longitude + Math.PI,
  ({ longitude }: Coordinates) => Math.PI - longitude,
] as const;

function coordinatesBetween(a: Coordinates, b: Coordinates, share: number): Coordinates {
  return {
    longitude: a.longitude + (b.longitude - a.longitude) * share,
    latitude: a.latitude + (b.latitude - a.latitude) * share,
  };
}

function cut(ring: readonly Point[]): readonly Point[] {
  return withoutRepeated(clipRing(ring, SIDES, pointBetween).map(round));
}

/** Rounded, so that the last digits of sines and cosines, which depend on the version of V8, have no effect. */
function round({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}

/** In units of a plate: points of a line are not nearer to each other, but for its ends. */
const STEP = 2.5;
/** Outside of the plate, only the way along its edge is to be seen. */
const STEP_OUTSIDE = 12;

/** A line without the details that are too small for a plate, in whole units. Its ends, where other lines begin, stay. */
function thin(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (let at = 0; at < points.length; at++) {
    const [point, last] = [points[at], kept.at(-1)];
    if (point === undefined) continue;
    if (last === undefined || at === points.length - 1 || isFar(last, point)) kept.push(point);
  }
  return withoutRepeated(withoutFlat(kept).map(round));
}

function isFar(last: Point, { x, y }: Point): boolean {
  const isInside = x > -BLEED && x < WIDTH + BLEED && y > -BLEED && y < HEIGHT + BLEED;
  const [dx, dy, step] = [x - last.x, y - last.y, isInside ? STEP : STEP_OUTSIDE];
  return dx * dx + dy * dy >= step * step;
}

/** In square units: twice the area of a triangle that is not to be seen. */
const FLAT = 4;

/** Leaves out points that are nearly on the line between those around them. */
function withoutFlat(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (let at = 0; at < points.length; at++) {
    const [before, point, after] = [kept.at(-1), points[at], points[at + 1]];
    if (point === undefined) continue;
    if (before === undefined || after === undefined || areaBetween(before, point, after) >= FLAT) kept.push(point);
  }
  return kept;
}

function areaBetween(a: Point, b: Point, c: Point): number {
  return Math.abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y));
}

function withoutRepeated(points: readonly Point[]): readonly Point[] {
  return points.filter(({ x, y }, index) => {
    const before = points[index - 1];
    return before === undefined || before.x !== x || before.y !== y;
  });
}
