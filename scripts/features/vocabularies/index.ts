import { href, phrase } from "../../site/site-inputs.ts";
import type { Feature } from "../feature.ts";
import { termRoutes } from "./terms.ts";

/** The pages of a publication's own vocabularies: the list of each, and the news of every term. The facts of items link to them. */
export const VOCABULARIES = {
  name: "vocabularies",
  isOn: ({ vocabularies }) => vocabularies.some(({ hasPages }) => hasPages),
  pages: { group: "news", routesOf: termRoutes },
  sections: (site) =>
    site.publication.vocabularies.flatMap(({ name, label, hasPages }) =>
      hasPages
        ? [
            {
              name,
              isUsual: true,
              ...phrase(site, label),
              href: href(site, site.addresses.vocabulary(site.language, name)),
            },
          ]
        : [],
    ),
  stylesheets: [
    { name: "subject", kinds: ["terms", "term-year"], files: [] },
    {
      name: "term",
      kinds: ["term"],
      files: ["4-head", "5-agenda", "5-agenda-rare", "6-index", "7-bars", "7-months", "7-subjects"],
    },
    ...["coverage", "search"].map((name) => ({ name, kinds: [], files: ["7-terms"] })),
  ],
} as const satisfies Feature;
