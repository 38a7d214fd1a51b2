import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { iso31661 } from "iso-3166";
import { feature, mergeArcs, quantize, transform } from "topojson-client";
import { filter, planarRingArea, presimplify, simplify } from "topojson-simplify";
import { defined } from "../../../scripts/defined.ts";

/* Makes `assets/maps/world.json` from Natural Earth's countries at 1:50 million (public domain), in the form of the package world-atlas. */

type Atlas = TopoJSON.Topology<{
  countries: TopoJSON.GeometryCollection<{ name?: string }>;
  disputed: TopoJSON.MultiLineString;
}>;
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

/** The southern border of Morocco for the United Nations: the 27°40′ north, from the coast to the corner of Algeria. */
const MOROCCO = { coast: [-14, -12], parallel: 27 + 2 / 3 } as const;

/**
 * Borders that are not settled: the codes of the two countries in alphabetical order, and the part that is disputed if it is not the whole.
 * `assets/maps/README.md` lists them.
 */
const DISPUTED: readonly (readonly [one: string, other: string, box?: Box])[] = [
  ["CN", "IN"],
  ["CN", "PK", [73, 32, 81, 38]],
  ["DZ", "EH"],
  ["EG", "PS"],
  ["EG", "SD", [33, 21, 38, 24]],
  ["EH", "MA"],
  ["EH", "MR"],
  ["GY", "VE"],
  ["IL", "PS"],
  ["IL", "SY"],
  ["IN", "PK", [73.5, 32.4, 81, 38]],
  ["JO", "PS"],
  ["KE", "SS", [33, 4, 37, 6]],
  ["RS", "XK"],
  ["SD", "SS", [26, 8, 31, 11]],
];

/** In square degrees: points that change an outline by less are left out, and so are islands of less. */
const LEAST_DETAIL = 0.006;
const LEAST_ISLAND = 0.02;
/** In square degrees: countries of less keep all their points. */
const SMALL_COUNTRY = 2;
/** The number of steps of coordinates, from west to east and from south to north. */
const STEPS = 1e4;

const require = createRequire(import.meta.url);

/** The outlines of the world's countries by ISO 3166-1 alpha-2 code and the disputed borders between them, as TopoJSON. */
export function makeWorld(): string {
  const atlas = withSouthernBorderOfMorocco(decoded(require("world-atlas/countries-50m.json")));
  const geometries = countriesOf(atlas);
  const countries = { type: "GeometryCollection", geometries } as const;
  const world = withDisputedBorders({ ...atlas, objects: { ...atlas.objects, countries } });
  const detailed = filter(keepSmall(presimplify(world)), () => true);
  return `${JSON.stringify(quantize(simplify(detailed, LEAST_DETAIL), STEPS))}\n`;
}

/** The atlas with positions in degrees instead of differences in steps. */
function decoded({ type, arcs, transform: steps, bbox, objects: { countries } }: Atlas): Atlas {
  const decode = transform(steps ?? null);
  return {
    type,
    arcs: arcs.map((arc) => arc.map((point, index) => decode([...point], index > 0))),
    ...defined({ bbox }),
    objects: { countries, disputed: { type: "MultiLineString", arcs: [] } },
  };
}

/** Natural Earth draws the part of Western Sahara west of the berm as a part of Morocco: that part becomes one of Western Sahara. */
function withSouthernBorderOfMorocco(atlas: Atlas): Atlas {
  const { geometries } = atlas.objects.countries;
  const [morocco, sahara] = ["MA", "EH"].map((code) => geometries.find((geometry) => codeOf(geometry) === code));
  assert.ok(morocco?.type === "Polygon" && sahara?.type === "Polygon");
  const ring = morocco.arcs[0] ?? [];
  const berm = ring.find((arc) => sahara.arcs[0]?.includes(~arc));
  const coast = ring.find((arc) => isCoastOfMorocco(atlas.arcs[arc] ?? []));
  assert.ok(berm !== undefined && coast !== undefined);
  const points = atlas.arcs[coast] ?? [];
  const at = points.findIndex(([, y = 0]) => y > MOROCCO.parallel);
  const [north, south, corner] = [points.slice(at), points.slice(0, at + 1), atlas.arcs[berm]?.[0]];
  assert.ok(north[0] !== undefined && corner !== undefined);
  const arcs = [...atlas.arcs.with(coast, north), south, [corner, north[0]]];
  const [southern, border] = [arcs.length - 2, arcs.length - 1];
  const changed = new Map<unknown, PolygonArcs[]>([
    [morocco, [ring.map((arc) => (arc === berm ? border : arc))].map((each) => [each])],
    [sahara, [sahara.arcs, [[berm, southern, ~border]]]],
  ]);
  const amended = geometries.map((geometry) => {
    const polygons = changed.get(geometry);
    return polygons === undefined ? geometry : { ...geometry, type: "MultiPolygon" as const, arcs: polygons };
  });
  return {
    ...atlas,
    arcs,
    objects: { ...atlas.objects, countries: { ...atlas.objects.countries, geometries: amended } },
  };
}

function isCoastOfMorocco(points: readonly number[][]): boolean {
  const [west, east] = MOROCCO.coast;
  return points.some(([x = 0, y = 0]) => x > west && x < east && Math.abs(y - MOROCCO.parallel) < 0.2);
}

/** Divides borders where only a part is disputed, and adds the disputed ones as lines of their own. */
function withDisputedBorders(world: Atlas): Atlas {
  const neighbours = neighboursOf(world);
  const arcs: number[][][] = [];
  const disputed: number[][] = [];
  const divided = world.arcs.map((arc, index) => {
    const codes = (neighbours.get(index) ?? []).toSorted().join();
    const found = DISPUTED.find(([one, other]) => `${one},${other}` === codes);
    return runsIn(arc, found).map(({ points, isDisputed }) => {
      arcs.push(points);
      if (isDisputed) disputed.push([arcs.length - 1]);
      return arcs.length - 1;
    });
  });
  const renumber = (arc: number) => {
    const runs = divided[arc < 0 ? ~arc : arc] ?? [];
    return arc < 0 ? runs.toReversed().map((run) => ~run) : runs;
  };
  const geometries = world.objects.countries.geometries.map((geometry) => ({
    ...geometry,
    type: "MultiPolygon" as const,
    arcs: polygonsOf(geometry).map((polygon) => polygon.map((ring) => ring.flatMap(renumber))),
  }));
  return {
    ...world,
    arcs,
    objects: {
      countries: { ...world.objects.countries, geometries },
      disputed: { type: "MultiLineString", arcs: disputed },
    },
  };
}

/** The countries of each arc. */
function neighboursOf(world: Atlas): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const geometry of world.objects.countries.geometries) {
    for (const arc of polygonsOf(geometry).flat(2)) {
      const index = arc < 0 ? ~arc : arc;
      found.set(index, [...(found.get(index) ?? []), String(geometry.id)]);
    }
  }
  return found;
}

/** An arc in parts that are disputed or not, and begin where the one before ends. */
function runsIn(
  arc: readonly number[][],
  disputed: (typeof DISPUTED)[number] | undefined,
): readonly { readonly points: number[][]; readonly isDisputed: boolean }[] {
  const [, , box] = disputed ?? [];
  const isDisputed = ([x = 0, y = 0]: readonly number[]) =>
    disputed !== undefined && (box === undefined || (x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]));
  const runs: { points: number[][]; isDisputed: boolean }[] = [];
  for (const [index, end] of arc.entries()) {
    const start = arc[index - 1];
    if (start === undefined) continue;
    const is = isDisputed(start) && isDisputed(end);
    const run = runs.at(-1);
    if (run?.isDisputed === is) run.points.push(end);
    else runs.push({ points: [start, end], isDisputed: is });
  }
  return runs;
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
