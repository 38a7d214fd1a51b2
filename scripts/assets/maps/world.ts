import { readFileSync } from "node:fs";
import { merge, mesh } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";
import { memoizeLast } from "../../memoize.ts";
import { themeFile } from "../theme-files.ts";

/** An outline in degrees: the GeoJSON that topojson-client makes. */
export type Outline = ReturnType<typeof merge>;

/** The outlines of the world's countries, whose shared borders are stored once (TopoJSON). */
export interface World {
  /** The outline of a country, by its ISO 3166-1 alpha-2 code. */
  readonly findOutline: (code: string) => Outline | undefined;
  /** The same world with as much detail as a map needs. `leastDetail` is in square degrees. */
  readonly simplified: (leastDetail: number) => World;
  /** All countries but these: the outline of all together, and the settled borders between them. */
  readonly without: (codes: ReadonlySet<string>) => { readonly land: Outline; readonly borders: Lines };
  /** The borders of all countries that are not settled. */
  readonly disputed: Lines;
}

type Lines = ReturnType<typeof mesh>;
/** The file of a theme need not know disputed borders. */
type Countries = TopoJSON.Topology<{
  countries: TopoJSON.GeometryCollection;
  disputed?: TopoJSON.MultiLineString;
}>;
type Area = TopoJSON.Polygon | TopoJSON.MultiPolygon;

/** Reads the world's countries from `maps/world.json` of a theme. Its README specifies the source and the names of countries. */
export function readWorld(themeDirs: readonly string[]): World {
  return parseWorld(readFileSync(themeFile(themeDirs, "maps/world.json"), "utf8"));
}

/** Parses the file once for all builds of a process: that takes as long as reading all content of a small publication. */
const parseWorld = memoizeLast((text: string): World => {
  const countries: Countries = JSON.parse(text);
  return worldOf(presimplify(countries));
});

function worldOf(topology: Countries): World {
  const areas = topology.objects.countries.geometries.filter(isArea);
  const disputed = topology.objects.disputed?.arcs.flat() ?? [];
  const linesOf = (arcs: readonly number[]) =>
    mesh(topology, { type: "MultiLineString", arcs: arcs.map((arc) => [arc]) });
  return {
    disputed: linesOf(disputed),
    findOutline(code) {
      const area = areas.find(({ id }) => id === code);
      return area === undefined ? undefined : merge(topology, [area]);
    },
    simplified: (leastDetail) => worldOf(simplify(topology, leastDetail)),
    without(codes) {
      const geometries = areas.filter(({ id }) => !codes.has(String(id)));
      return {
        land: merge(topology, geometries),
        borders: linesOf(sharedArcs(geometries).filter((arc) => !disputed.includes(arc))),
      };
    },
  };
}

/** The arcs of more than one area: the borders between them. */
function sharedArcs(areas: readonly Area[]): readonly number[] {
  const owners = new Map<number, Area>();
  const shared: number[] = [];
  for (const area of areas) {
    for (const arc of area.type === "Polygon" ? area.arcs.flat() : area.arcs.flat(2)) {
      const index = arc < 0 ? ~arc : arc;
      const owner = owners.get(index);
      if (owner === undefined) owners.set(index, area);
      else if (owner !== area) shared.push(index);
    }
  }
  return shared;
}

function isArea(geometry: Countries["objects"]["countries"]["geometries"][number]): geometry is Area {
  return geometry.type === "Polygon" || geometry.type === "MultiPolygon";
}
