import { TEXT } from "../../assets/stylesheets.ts";
import type { Authorship } from "../../content/model/authorship.ts";
import { machineWorkOf } from "../../content/model/authorship.ts";
import type { Publication } from "../../content/model/publication.ts";
import type { Feature } from "../feature.ts";

/** What is said of texts that a machine made and nobody has reviewed. Pages and editions ask for it where they show such a text. */
export const AI_DISCLOSURE = {
  name: "ai-disclosure",
  isOn: hasMachineWork,
  stylesheets: [
    ...["item", "bulletin", "bulletin-rare", "pdf"].map((name) => ({ name, kinds: [], files: ["6-disclosure"] })),
    { name: "page", kinds: ["page"], files: [...TEXT, "6-disclosure"] },
  ],
} as const satisfies Feature;

interface InLanguages {
  readonly texts: ReadonlyMap<string, { readonly authorship?: Authorship }>;
}

function hasMachineWork({ items, bulletins, pages }: Publication): boolean {
  const all: readonly InLanguages[] = [...items, ...bulletins, ...pages];
  return all.some(({ texts }) => [...texts.values()].some(({ authorship }) => machineWorkOf(authorship) !== undefined));
}
