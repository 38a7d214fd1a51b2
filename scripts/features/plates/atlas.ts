import { once } from "../../once.ts";
import { type Cap, capAround, distance, sumOf, unit, type Vector, vectorAt } from "./sphere.ts";

/** The outlines of the world's countries, whose shared borders are stored once. */
export interface Atlas {
  readonly arcs: readonly Arc[];
  /** By ISO 3166-1 alpha-2 code. */
  readonly countries: ReadonlyMap<string, readonly Polygon[]>;
  /** Borders that are not settled, by their position in `arcs`. */
  readonly disputed: readonly number[];
  /** The hatch of each country: 0 to 5, never one of a neighbour. */
  readonly hatches: ReadonlyMap<string, number>;
}

/** A line between two junctions, or a whole coast. */
export interface Arc extends Cap {
  readonly points: readonly Vector[];
  readonly sum: Vector;
}

/** A part of a country. Its cap may be larger than necessary. */
export interface Polygon extends Cap {
  /** The outline, then its holes: positions in `arcs`; `~position` for an arc that is drawn backwards. */
  readonly rings: readonly Ring[];
  /** The points of the outline, which few plates need. */
  readonly outline: () => readonly Vector[];
}

export type Ring = readonly number[];

/** How many hatches there are. */
export const HATCHES = 6;

type Topology = TopoJSON.Topology<{ countries: TopoJSON.GeometryCollection; disputed?: TopoJSON.MultiLineString }>;

/** Parses the `maps/world.json` of a theme (TopoJSON, with a transform). */
export function parseAtlas(text: string): Atlas {
  const topology: Topology = JSON.parse(text);
  const arcs = decodeArcs(topology);
  const ringsOf = new Map(
    topology.objects.countries.geometries.map((geometry) => [String(geometry.id), partsOf(geometry)] as const),
  );
  return {
    arcs,
    countries: new Map([...ringsOf].map(([code, parts]) => [code, parts.map((rings) => polygonOf(arcs, rings))])),
    disputed: (topology.objects.disputed?.arcs ?? []).flat().map(positionOf),
    hatches: hatch(ringsOf),
  };
}

/** The position of an arc, whatever its direction. */
function positionOf(arc: number): number {
  return arc < 0 ? ~arc : arc;
}

/** The items of a ring, arc by arc in its direction: a point between two arcs occurs once. */
export function pointsOfRing<Point>(ring: Ring, pointsOf: (position: number) => readonly Point[]): Point[] {
  const points: Point[] = [];
  for (const arc of ring) {
    const own = pointsOf(positionOf(arc));
    points.pop();
    if (arc < 0) for (let at = own.length - 1; at >= 0; at--) pushFrom(own, at, points);
    else for (let at = 0; at < own.length; at++) pushFrom(own, at, points);
  }
  points.pop(); // The first point again.
  return points;
}

function pushFrom<Point>(from: readonly Point[], at: number, to: Point[]): void {
  const point = from[at];
  if (point !== undefined) to.push(point);
}

function decodeArcs({ arcs, transform }: Topology): readonly Arc[] {
  const [scaleX = 1, scaleY = 1] = transform?.scale ?? [];
  const [left = 0, top = 0] = transform?.translate ?? [];
  return arcs.map((deltas) => {
    let [x, y] = [0, 0];
    const points = deltas.map(([dx = 0, dy = 0]) => {
      x = transform === undefined ? dx : x + dx;
      y = transform === undefined ? dy : y + dy;
      return vectorAt(x * scaleX + left, y * scaleY + top);
    });
    return { points, sum: sumOf(points), ...capAround(points) };
  });
}

function partsOf(geometry: TopoJSON.GeometryObject): readonly (readonly Ring[])[] {
  if (geometry.type === "Polygon") return [geometry.arcs];
  return geometry.type === "MultiPolygon" ? geometry.arcs : [];
}

function polygonOf(arcs: readonly Arc[], rings: readonly Ring[]): Polygon {
  const [ring = []] = rings;
  const around = ring.flatMap((arc) => arcs[positionOf(arc)] ?? []);
  const middle = unit(sumOf(around.map(({ sum }) => sum)));
  return {
    rings,
    middle,
    radius: Math.max(...around.map((arc) => distance(middle, arc.middle) + arc.radius)),
    outline: once(() => pointsOfRing(ring, (position) => arcs[position]?.points ?? [])),
  };
}

/** Gives hatches to countries with many neighbours first. */
function hatch(ringsOf: ReadonlyMap<string, readonly (readonly Ring[])[]>): ReadonlyMap<string, number> {
  const neighbours = neighboursIn(ringsOf);
  const countOf = (code: string) => neighbours.get(code)?.size ?? 0;
  const hatches = new Map<string, number>();
  for (const code of [...ringsOf.keys()].sort((a, b) => countOf(b) - countOf(a) || (a < b ? -1 : 1))) {
    const taken = new Set([...(neighbours.get(code) ?? [])].map((other) => hatches.get(other)));
    let free = 0;
    while (taken.has(free)) free++;
    hatches.set(code, free % HATCHES);
  }
  return hatches;
}

function neighboursIn(
  ringsOf: ReadonlyMap<string, readonly (readonly Ring[])[]>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<number, string>();
  const neighbours = new Map<string, Set<string>>([...ringsOf.keys()].map((code) => [code, new Set()]));
  for (const [code, parts] of ringsOf)
    for (const arc of parts.flat(2).map(positionOf)) {
      const other = owners.get(arc);
      owners.set(arc, code);
      if (other === undefined || other === code) continue;
      neighbours.get(code)?.add(other);
      neighbours.get(other)?.add(code);
    }
  return neighbours;
}
