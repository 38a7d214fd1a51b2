import { href } from "../../site/site-inputs.ts";
import type { Feature } from "../feature.ts";
import { searchAddress } from "./search-addresses.ts";
import { ownSearchRoutes, searchDataRoutes } from "./search-data-routes.ts";
import { searchRoutes } from "./search-page.ts";

/** The search page, its script and the data that this loads. The masthead and the page for unknown addresses link to it. */
export const SEARCH = {
  name: "search",
  isOn: ({ masthead }) => masthead.search !== "omit",
  pages: { group: "standing", routesOf: searchRoutes },
  files: searchDataRoutes,
  ofProjectPages: (site, pages) => ({ pages: searchRoutes(site, "own"), files: ownSearchRoutes(site, pages) }),
  tool: (site) => ({ text: site.messages.search.title, href: href(site, searchAddress(site)(site.language)) }),
  stylesheets: [{ name: "search", kinds: ["search"], files: ["4-head", "7-search"] }],
  script: "search",
} as const satisfies Feature;
