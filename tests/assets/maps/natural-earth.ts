import { createRequire } from "node:module";
import { iso31661 } from "iso-3166";
import { feature, mergeArcs, quantize } from "topojson-client";
import { filter, planarRingArea, presimplify, simplify } from "topojson-simplify";
import { defined } from "../../../scripts/defined.ts";

/* Makes `assets/maps/world.json` from Natural Earth's countries at 1:50 million (public domain), in the form of the package world-atlas. */

type Atlas = TopoJSON.Topology<{ countries: TopoJSON.GeometryCollection<{ name?: string }> }>;
type Country = TopoJSON.MultiPolygon<{ name?: string }> & { readonly id: string };
/** The arcs of a polygon: its outer ring, then its holes. */
type PolygonArcs = TopoJSON.MultiPolygon["arcs"][number];
/** Corners in degrees: west, south, east, north. */
type Box = readonly [number, number, number, number];

/** Territories with their own codes that Natural Earth draws as a part of another country. */
const TERRITORIES: readonly (readonly [code: string, of: string, box: Box])[] = [
  ["GF", "FR", [-55, 2, -51, 6]],
  ["GP", "FR", [-62, 15.8, -61, 16.6]],
  ["MQ", "FR", [-61.4, 14.3, -60.7, 15]],
  ["RE", "FR", [55, -21.6, 56, -20.7]],
  ["YT", "FR", [44.9, -13.1, 45.4, -12.5]],
  ["BQ", "NL", [-69, 12, -62, 18]],
  ["SJ", "NO", [5, 70, 36, 82]],
  // A part of Ukraine for the General Assembly of the United Nations (resolution 68/262).
  ["UA", "RU", [32, 44, 36.8, 46.3]],
];

/** Areas without a code in ISO 3166-1: the country that they belong to, or the code in use. */
const WITHOUT_CODE: ReadonlyMap<string, string> = new Map([
  ["Kosovo", "XK"],
  ["Somaliland", "SO"],
  ["N. Cyprus", "CY"],
]);

/** In square degrees: points that change an outline by less are left out, and so are islands of less. */
const LEAST_DETAIL = 0.006;
const LEAST_ISLAND = 0.02;
/** In square degrees: countries of less keep all their points. */
const SMALL_COUNTRY = 2;
/** The number of steps of coordinates, from west to east and from south to north. */
const STEPS = 1e4;

const require = createRequire(import.meta.url);

/** The outlines of the world's countries by ISO 3166-1 alpha-2 code, as TopoJSON. */
export function makeWorld(): string {
  const atlas: Atlas = require("world-atlas/countries-50m.json");
  const { type, arcs, transform, bbox } = atlas;
  const world: Atlas = {
    type,
    arcs,
    ...defined({ transform, bbox }),
    objects: { countries: { type: "GeometryCollection", geometries: countriesOf(atlas) } },
  };
  const detailed = filter(keepSmall(presimplify(world)), () => true);
  return `${JSON.stringify(quantize(simplify(detailed, LEAST_DETAIL), STEPS))}\n`;
}

/** The countries, by code, without islets. */
function countriesOf(atlas: Atlas): Country[] {
  const polygons = new Map<string, PolygonArcs[]>();
  for (const geometry of atlas.objects.countries.geometries) {
    const code = codeOf(geometry);
    if (code === undefined) continue;
    for (const polygon of polygonsOf(geometry)) {
      const owner = ownerOf(code, outlineOf(atlas, polygon));
      polygons.set(owner, [...(polygons.get(owner) ?? []), polygon]);
    }
  }
  return [...polygons]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, arcs]) => ({ ...withoutIslets(atlas, mergeArcs(atlas, [{ type: "MultiPolygon", arcs }])), id }));
}

const CODES = new Map(iso31661.map(({ numeric, alpha2 }) => [numeric, alpha2]));

function codeOf({ id, properties }: Atlas["objects"]["countries"]["geometries"][number]): string | undefined {
  const name = properties !== undefined && "name" in properties ? properties.name : undefined;
  return CODES.get(String(id)) ?? WITHOUT_CODE.get(name ?? "");
}

/** The code of a polygon of a country: its own, or a territory's. */
function ownerOf(country: string, outline: readonly number[][]): string {
  const isIn = ([west, south, east, north]: Box) =>
    outline.every(([x = 0, y = 0]) => x >= west && x <= east && y >= south && y <= north);
  return TERRITORIES.find(([, of, box]) => of === country && isIn(box))?.[0] ?? country;
}

/** The polygons of some size; the largest in any case. */
function withoutIslets(atlas: Atlas, { arcs, ...country }: TopoJSON.MultiPolygon): TopoJSON.MultiPolygon {
  const sized = arcs.map((polygon) => ({ polygon, area: areaOf(atlas, polygon) }));
  const largest = Math.max(...sized.map(({ area }) => area));
  return {
    ...country,
    arcs: sized.filter(({ area }) => area === largest || area >= LEAST_ISLAND).map(({ polygon }) => polygon),
  };
}

/** Raises the weights of the points of small countries, so that none is left out. */
function keepSmall(world: Atlas): Atlas {
  const kept = new Set(
    world.objects.countries.geometries.flatMap((geometry) => {
      const polygons = polygonsOf(geometry);
      const area = polygons.reduce((sum, polygon) => sum + areaOf(world, polygon), 0);
      return area < SMALL_COUNTRY ? polygons.flat(2).map((arc) => (arc < 0 ? ~arc : arc)) : [];
    }),
  );
  return {
    ...world,
    arcs: world.arcs.map((arc, index) => (kept.has(index) ? arc.map(([x = 0, y = 0]) => [x, y, 1]) : arc)),
  };
}

function areaOf(topology: Atlas, polygon: PolygonArcs): number {
  return planarRingArea(outlineOf(topology, polygon).map(([x = 0, y = 0]) => [x, y]));
}

function outlineOf(topology: Atlas, polygon: PolygonArcs): readonly number[][] {
  return feature(topology, { type: "Polygon", arcs: polygon }).geometry.coordinates[0] ?? [];
}

function polygonsOf(geometry: Atlas["objects"]["countries"]["geometries"][number]): readonly PolygonArcs[] {
  if (geometry.type === "Polygon") return [(geometry satisfies TopoJSON.Polygon).arcs];
  return geometry.type === "MultiPolygon" ? geometry.arcs : [];
}
