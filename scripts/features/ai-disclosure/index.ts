import { machineWorkOf } from "../../content/model/authorship.ts";
import type { Publication } from "../../content/model/publication.ts";
import type { Feature } from "../feature.ts";

/** What is said of texts that a machine made and nobody has reviewed. Pages and editions ask for it where they show such a text. */
export const AI_DISCLOSURE = {
  name: "ai-disclosure",
  isOn: hasMachineWork,
  stylesheets: [
    { name: "item", kinds: [], files: ["6-disclosure"] },
    { name: "pdf", kinds: [], files: ["6-disclosure"] },
  ],
} as const satisfies Feature;

function hasMachineWork({ items }: Publication): boolean {
  return items.some(({ texts }) =>
    [...texts.values()].some(({ authorship }) => machineWorkOf(authorship) !== undefined),
  );
}
