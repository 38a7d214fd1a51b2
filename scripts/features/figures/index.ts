import type { Publication } from "../../model/publication.ts";
import { needsFigureStyle } from "../../pages/callouts/index.ts";
import type { Feature } from "../feature.ts";

/** The style of callouts that few publications have: figures, and the original words of a quotation. */
export const FIGURES = {
  name: "figures",
  isOn: hasSuchCallout,
  stylesheets: [
    { name: "bulletin", kinds: [], files: ["5-figures"] },
    { name: "bulletin-rare", kinds: [], files: ["5-figures"] },
    { name: "pdf", kinds: [], files: ["5-figures"] },
  ],
} as const satisfies Feature;

function hasSuchCallout({ bulletins }: Publication): boolean {
  return bulletins.some(({ texts }) =>
    [...texts.values()].some(({ callouts = [] }) => callouts.some(needsFigureStyle)),
  );
}
