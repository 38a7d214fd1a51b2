import { accentColours } from "../../assets/theme-colours.ts";
import { defined } from "../../defined.ts";
import type { Publication } from "../../model/publication.ts";
import type { Plate } from "../../site/site-inputs.ts";
import type { Feature } from "../feature.ts";
import { plateRoutes } from "./plate-routes.ts";

/** Maps of their countries for items without a picture. */
export const PLATES = {
  name: "plates",
  isOn: ({ masthead }) => masthead.plates !== false,
  sharedFiles: plateRoutes,
  // The world and the projections take time to load.
  inputs: async (themeDirs) => ({ engrave: (await import("./engraver.ts")).plateEngraver(themeDirs) }),
} as const satisfies Feature;

/** Finds the map of each set of countries, as the pages of a publication have them; undefined if it has no maps. */
export async function engraverOf(
  publication: Publication,
  themeDirs: readonly string[],
): Promise<((countries: readonly string[]) => Plate | undefined) | undefined> {
  if (!PLATES.isOn(publication)) return undefined;
  const { engrave } = await PLATES.inputs(themeDirs);
  const accent = accentColours(defined({ accent: publication.masthead.colours?.accent }));
  return (countries) => engrave(countries, accent);
}
