import { type GeoProjection, geoArea, geoBounds, geoEqualEarth, geoPath } from "d3-geo";
import type { Outline } from "./world.ts";

/** The section of the world on a map, and its projection. */
export interface Frame {
  readonly projection: GeoProjection;
  /** In units of the map: its origin, and its size. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** In degrees at the equator. */
  readonly unit: number;
}

const WIDTH = 1000;
/** The lowest and the highest map, in widths. */
const LOWEST = 0.5;
const HIGHEST = 1;
/** The smallest part of the world that is shown, in radians: a small country is shown among its neighbours. */
const SMALLEST = 0.3;
/** The margin around countries, as a factor of their width. */
const MARGIN = 0.06;
/** Parts of a country that take less of it, such as distant islands, may be outside the frame. */
const LEAST_PART = 0.1;
/** In degrees of longitude. */
const OCEAN = 20;
/** How many near countries there are for a far one, at least. */
const FEW = 4;
/** Where countries leave no wider gap than this around the world, in degrees, the map has the usual middle. */
const WHOLE_WORLD = 60;
const USUAL_MIDDLE = 10;
const DEGREES = 180 / Math.PI;

/** Countries on a map, and distant countries in an inset. */
export interface Groups {
  readonly near: readonly string[];
  readonly far: readonly string[];
}

/**
 * Divides countries if an ocean lies between most of them and a few. Countries all around the world, or in more than two groups, all count
 * as near.
 */
export function groupByOcean(outlines: ReadonlyMap<string, Outline>): Groups {
  const spans = [...outlines]
    .map(([code, outline]) => ({ code, ...joined(mainParts(outline).map(spanOf)) }))
    .toSorted((a, b) => a.west - b.west);
  const groups: (typeof spans)[] = [];
  let reached = Number.NEGATIVE_INFINITY;
  for (const span of spans) {
    if (span.west - reached > OCEAN) groups.push([]);
    groups.at(-1)?.push(span);
    reached = Math.max(reached, span.east);
  }
  const [few = [], most = []] = groups.toSorted((a, b) => a.length - b.length);
  const isDivided = groups.length === 2 && few.length * FEW <= most.length;
  const near = isDivided ? most : spans;
  return { near: near.map(({ code }) => code), far: isDivided ? few.map(({ code }) => code) : [] };
}

function joined(spans: readonly Span[]): Span {
  return { west: Math.min(...spans.map(({ west }) => west)), east: Math.max(...spans.map(({ east }) => east)) };
}

/** The frame around these countries, in the Equal Earth projection, which shows areas in their true proportion. */
export function frameAround(outlines: readonly Outline[], width: number = WIDTH): Frame {
  const parts = { type: "MultiPolygon", coordinates: outlines.flatMap(mainParts) } as const;
  const projection = geoEqualEarth()
    .rotate([-middleOf(parts.coordinates.map(spanOf)), 0])
    .precision(0)
    .scale(1)
    .translate([0, 0]);
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(parts);
  const [shownWidth, shownHeight] = withProportions(withMargin(right - left), withMargin(bottom - top));
  const scale = width / shownWidth;
  const height = Math.round(shownHeight * scale);
  projection
    .scale(scale)
    .translate([width / 2 - (scale * (left + right)) / 2, height / 2 - (scale * (top + bottom)) / 2])
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  return { projection, left: 0, top: 0, width, height, unit: DEGREES / scale };
}

/** The same frame with its upper left corner at another place of the map. */
export function moveFrame({ projection, width, height, unit }: Frame, left: number, top: number): Frame {
  const [x, y] = projection.translate();
  projection.translate([x + left, y + top]).clipExtent([
    [left, top],
    [left + width, top + height],
  ]);
  return { projection, left, top, width, height, unit };
}

/** The polygons that make a large part of a country. */
function mainParts({ coordinates }: Outline): Outline["coordinates"] {
  const parts = coordinates.map((polygon) => ({ polygon, area: geoArea({ type: "Polygon", coordinates: polygon }) }));
  const largest = Math.max(...parts.map(({ area }) => area));
  return parts.filter(({ area }) => area >= largest * LEAST_PART).map(({ polygon }) => polygon);
}

interface Span {
  readonly west: number;
  /** Not less than `west`. */
  readonly east: number;
}

function spanOf(polygon: Outline["coordinates"][number]): Span {
  const [[west], [east]] = geoBounds({ type: "Polygon", coordinates: polygon });
  return { west, east: east < west ? east + 360 : east };
}

/** The longitude in the middle of all spans: opposite the middle of the widest gap between them. */
function middleOf(spans: readonly Span[]): number {
  const sorted = spans.toSorted((a, b) => a.west - b.west);
  const [first] = sorted;
  if (first === undefined) return 0;
  let widest = { from: 0, width: -1 };
  let reached = first.east;
  for (const { west, east } of [...sorted.slice(1), { west: first.west + 360, east: first.east + 360 }]) {
    if (west - reached > widest.width) widest = { from: reached, width: west - reached };
    reached = Math.max(reached, east);
  }
  return widest.width < WHOLE_WORLD ? USUAL_MIDDLE : widest.from + widest.width / 2 - 180;
}

function withMargin(length: number): number {
  return Math.max(length, SMALLEST) * (1 + 2 * MARGIN);
}

function withProportions(width: number, height: number): readonly [width: number, height: number] {
  return [Math.max(width, height / HIGHEST), Math.max(height, width * LOWEST)];
}
