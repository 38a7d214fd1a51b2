import type { Feature } from "../feature.ts";
import { correctionsRoutes } from "./corrections.ts";

/** What was corrected, updated or withdrawn after publication. The colophon links to it, and feeds tell of it. */
export const CORRECTIONS = {
  name: "corrections",
  pages: { group: "events", routesOf: correctionsRoutes },
  stylesheets: [{ name: "archive", kinds: ["corrections"], files: [] }],
} as const satisfies Feature;
