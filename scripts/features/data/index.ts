import { hasEdition } from "../../schema/editions.ts";
import { href } from "../../site/site-inputs.ts";
import type { Feature } from "../feature.ts";
import { dataRoutes } from "./data.ts";
import { dataPageRoutes } from "./data-page.ts";

/**
 * The publication as open data, in files that all languages share, and a page in each language that describes them. The colophon links to
 * it, and feeds use its address as the scheme of genres.
 */
export const DATA = {
  name: "data",
  isOn: (publication) => hasEdition(publication, "data"),
  pages: { group: "standing", routesOf: dataPageRoutes },
  sharedFiles: dataRoutes,
  sections: (site) => [
    {
      name: "data",
      isUsual: false,
      text: site.messages.data.title,
      href: href(site, site.addresses.data(site.language)),
    },
  ],
} as const satisfies Feature;
