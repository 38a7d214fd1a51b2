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
  /** All countries but these: the outline of all together, and the borders between them. */
  readonly without: (codes: ReadonlySet<string>) => {
    readonly land: Outline;
    readonly borders: ReturnType<typeof mesh>;
  };
}

type Countries = TopoJSON.Topology<{ countries: TopoJSON.GeometryCollection }>;
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
  return {
    findOutline(code) {
      const area = areas.find(({ id }) => id === code);
      return area === undefined ? undefined : merge(topology, [area]);
    },
    simplified: (leastDetail) => worldOf(simplify(topology, leastDetail)),
    without(codes) {
      const geometries = areas.filter(({ id }) => !codes.has(String(id)));
      return {
        land: merge(topology, geometries),
        borders: mesh(topology, { type: "GeometryCollection", geometries }, (a, b) => a !== b),
      };
    },
  };
}

function isArea(geometry: Countries["objects"]["countries"]["geometries"][number]): geometry is Area {
  return geometry.type === "Polygon" || geometry.type === "MultiPolygon";
}
