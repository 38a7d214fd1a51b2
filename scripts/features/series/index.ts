import { TEXT } from "../../assets/stylesheets.ts";
import { seriesLink } from "../../site/series.ts";
import type { Feature } from "../feature.ts";
import { seriesRoutes } from "./series-page.ts";

const FILES = ["7-series"];

/**
 * Several periodicals in one publication: the list of the issues of each, with its feeds. Bulletins show the name of their series, and have
 * the previous and the next issue of the series as neighbours; the home page links to the newest of each, and readers choose their
 * subscriptions.
 */
export const SERIES = {
  name: "series",
  isOn: ({ series }) => series.length > 0,
  pages: { group: "standing", routesOf: seriesRoutes },
  sections: (site) =>
    site.publication.series.map((series) => ({ name: series.key, isUsual: false, ...seriesLink(site, series) })),
  stylesheets: [
    ...["bulletin", "bulletin-rare", "item", "pdf"].map((name) => ({ name, kinds: [], files: FILES })),
    { name: "archive", kinds: [], files: [...FILES, "7-year"] },
    { name: "subscribe", kinds: ["subscribe"], files: [...TEXT, ...FILES] },
  ],
} as const satisfies Feature;
