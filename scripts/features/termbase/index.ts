import { hasEdition } from "../../schema/editions.ts";
import { href } from "../../site/site-inputs.ts";
import type { Feature } from "../feature.ts";
import { conceptsIn } from "./concept-fields.ts";
import { TERM_COLUMNS, TERMBASE_FILES, termbaseRoutes } from "./termbase.ts";

/** The termbase of `terms.yaml` as open data, for translators and their programs. */
export const TERMBASE = {
  name: "termbase",
  isOn: (publication) => conceptsIn(publication.featureFiles).length > 0 && hasEdition(publication, "data"),
  sharedFiles: termbaseRoutes,
  openData: (site) => [
    {
      title: site.messages.data.terms,
      links: [
        { text: "terms.csv", href: href(site, TERMBASE_FILES.csv), mediaType: "text/csv" },
        { text: "terms.tbx", href: href(site, TERMBASE_FILES.tbx), mediaType: "application/xml" },
      ],
      fields: TERM_COLUMNS.map(({ name, meaning }) => ({ name, meaning: site.messages.data.fields[meaning] })),
    },
  ],
} as const satisfies Feature;
