import { TEXT } from "../../assets/stylesheets.ts";
import { type Authorship, machineWorkOf } from "../../model/authorship.ts";
import type { ItemMedia } from "../../model/media.ts";
import type { Publication } from "../../model/publication.ts";
import type { Feature } from "../feature.ts";

/**
 * The disclosure of texts that a machine made and nobody has reviewed, and of pictures that a machine made or changed. Pages and editions
 * request it where they show them.
 */
export const AI_DISCLOSURE = {
  name: "ai-disclosure",
  isOn: hasMachineWork,
  stylesheets: [
    ...["item", "bulletin", "bulletin-rare", "pdf"].map((name) => ({ name, kinds: [], files: ["6-disclosure"] })),
    { name: "page", kinds: ["page"], files: [...TEXT, "6-disclosure"] },
  ],
} as const satisfies Feature;

interface InLanguages {
  readonly texts: ReadonlyMap<string, { readonly authorship?: Authorship; readonly media?: ItemMedia }>;
}

function hasMachineWork({ items, bulletins, pages }: Publication): boolean {
  const all: readonly InLanguages[] = [...items, ...bulletins, ...pages];
  return all.some(isOfMachine) || items.some(({ picture }) => picture?.madeBy !== undefined);
}

/** Makes no lists: every build checks all texts. */
function isOfMachine({ texts }: InLanguages): boolean {
  for (const { authorship, media } of texts.values()) {
    if (machineWorkOf(authorship) !== undefined) return true;
    if (media?.images.some(({ madeBy }) => madeBy !== undefined) === true) return true;
  }
  return false;
}
