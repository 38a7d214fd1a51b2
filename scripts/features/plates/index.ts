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
