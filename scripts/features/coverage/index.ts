import { href } from "../../site/site-inputs.ts";
import type { Feature } from "../feature.ts";
import { coverageRoutes } from "./coverage.ts";
import { COVERAGE_COLUMNS, coverageTableRoutes } from "./coverage-table.ts";

/** The coverage: a map and tables for all years and each of them, and the numbers as open data. A year links to its page. */
export const COVERAGE = {
  name: "coverage",
  isOn: ({ masthead }) => masthead.coverage !== "omit",
  pages: { group: "news", routesOf: coverageRoutes },
  files: coverageTableRoutes,
  sections: (site) => [
    {
      name: "coverage",
      isUsual: true,
      text: site.messages.coverage.title,
      href: href(site, site.addresses.coverage(site.language)),
    },
  ],
  openData: (site) => [
    {
      title: site.messages.coverage.title,
      links: [
        {
          text: "coverage.csv",
          href: href(site, site.addresses.coverageTable(site.language)),
          mediaType: "text/csv",
        },
      ],
      fields: COVERAGE_COLUMNS.map(({ name, meaning }) => ({ name, meaning: site.messages.data.fields[meaning] })),
    },
  ],
  stylesheets: [{ name: "coverage", kinds: ["coverage"], files: ["4-head", "7-bars", "7-coverage"] }],
  // The projections take time to load.
  inputs: async (themeDirs) => ({ drawMap: (await import("../../assets/maps/draw-map.ts")).mapDrawer(themeDirs) }),
} as const satisfies Feature;
