import { SMALL_PUBLICATION } from "../../support/publication.ts";

/** The files that the small publication needs besides for a vocabulary of its own, which an item uses. */
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
