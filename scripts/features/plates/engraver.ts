import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { themeFile } from "../../assets/theme-files.ts";
import { type Address, fileIn } from "../../content/addresses.ts";
import { memoize, memoizeLast } from "../../memoize.ts";
import { once } from "../../once.ts";
import type { Engrave, Plate } from "../../site/site-inputs.ts";
import { type Atlas, parseAtlas } from "./atlas.ts";
import { type Accent, drawPlate } from "./draw-plate.ts";
import { HEIGHT, WIDTH } from "./frame.ts";

/** Finds the plates of sets of countries. The world is read for the first, and each plate is drawn when its file is written. */
export function plateEngraver(themeDirs: readonly string[]): Engrave {
  const plates = once(() => platesOf(readFileSync(themeFile(themeDirs, "maps/world.json"), "utf8")));
  return (countries, accent) => plates()(countries, accent);
}

/** All builds of a process share the world and its plates. */
const platesOf = memoizeLast((world: string): Engrave => {
  const atlas = once(() => parseAtlas(world));
  const digest = once(() => hash("sha256", world, "hex"));
  const plateOf = memoize((key: string) => memoize((codes: string) => findPlate(atlas(), digest(), codes, key)));
  return (countries, accent) => {
    const codes = [...new Set(countries.flatMap((code) => (code === "EU" ? MEMBERS : [code])))].sort();
    return plateOf(`${accent.light} ${accent.dark}`)(codes.join(" "));
  };
});

/** A plate in which everything is hatched says nothing. */
const MOST_COUNTRIES = 40;

/** The member states of the European Union. */
const MEMBERS = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");

/** Must change when the same plate is drawn in another way: browsers keep a file as long as its name. */
const DRAWING = 1;

function findPlate(atlas: Atlas, world: string, list: string, key: string): Plate | undefined {
  const codes = list.split(" ").filter((code) => atlas.countries.has(code));
  if (codes.length === 0 || codes.length > MOST_COUNTRIES) return undefined;
  const [light = "", dark = ""] = key.split(" ");
  const accent: Accent = { light, dark };
  const inputs = hash("sha256", [DRAWING, world, key, ...codes].join("\n"), "hex").slice(0, 8);
  return {
    address: fileIn("/assets/" as Address, `map-${codes.join("-").toLowerCase()}.${inputs}.svg`),
    width: WIDTH,
    height: HEIGHT,
    draw: () => drawPlate(atlas, codes, accent),
  };
}
