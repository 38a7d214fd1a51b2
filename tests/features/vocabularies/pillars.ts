import { MANY_ITEMS } from "../../support/many-items.ts";
import { SMALL_PUBLICATION } from "../../support/publication.ts";

/** The additional files of the small publication for its own vocabulary, which an item uses. */
export const PILLARS: Readonly<Record<string, string>> = {
  "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}fields:
  item:
    pillars: { type: keys-of:pillars, label: { en: Pillars, es: Ejes } }
`,
  "vocabularies/pillars.yaml": `trade: { label: { en: Trade, es: Comercio }, description: Goods and ships. }
safety: { label: { en: Safety, es: Seguridad }, broader: trade }
`,
  "bulletins/2026-05/ferry.en.md":
    "---\ntitle: A ferry\ndate: 2026-05-09\npillars: [trade]\ncountries: [PT]\n---\nIt sails.\n",
};

/** The files of a list that is divided, all about one term, so that it has pages of years. */
export const MANY_OF_A_TERM: Readonly<Record<string, string>> = {
  ...PILLARS,
  ...Object.fromEntries(
    Object.entries(MANY_ITEMS).map(([file, text]) => [file, text.replace("topic:", "pillars: [trade]\ntopic:")]),
  ),
};
