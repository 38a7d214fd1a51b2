import type { Feature } from "../feature.ts";
import { correctionsRoutes } from "./corrections.ts";

/** Corrections, updates and withdrawals after publication. The colophon links to the page, and feeds contain the notices. */
export const CORRECTIONS = {
  name: "corrections",
  pages: { group: "events", routesOf: correctionsRoutes },
  stylesheets: [{ name: "archive", kinds: ["corrections"], files: [] }],
} as const satisfies Feature;
