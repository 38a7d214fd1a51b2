import { groupBy } from "../../../../../../scripts/group-by.ts";
import type { Line } from "./lines.ts";

/** Lines without those that stand at the top or the bottom of several pages, such as the name of a newsletter and the number of a page. */
export interface WithoutEdges {
  readonly lines: readonly (readonly Line[])[];
  /** Each of them once, with the number of pages that have it. */
  readonly repeated: readonly { readonly text: string; readonly pages: number }[];
}

/** Of the height of a page, at its top and its bottom. */
const EDGE = 0.12;

/** @param heights those of the pages */
export function withoutEdges(pages: readonly (readonly Line[])[], heights: readonly number[]): WithoutEdges {
  const atEdge = pages.map((lines, page) => lines.filter((line) => isAtEdge(line, heights[page] ?? 0)));
  const same = groupBy(atEdge.flat(), signOf);
  const needed = Math.max(2, Math.ceil(pages.length / 3));
  const repeated = [...same]
    .map(([sign, lines]) => ({ sign, lines, pages: new Set(lines.map(({ page }) => page)).size }))
    .filter(({ sign, pages: count }) => count >= needed && pages.length > 1 && (sign.length > 1 || sign === "#"));
  const left = new Set(repeated.flatMap(({ lines }) => lines));
  if (left.size === pages.flat().length) return { lines: pages, repeated: [] };
  return {
    lines: pages.map((lines) => lines.filter((line) => !left.has(line))),
    repeated: repeated.map(({ lines, pages: count }) => ({ text: lines[0]?.text ?? "", pages: count })),
  };
}

function isAtEdge({ top, bottom }: Line, height: number): boolean {
  return bottom < height * EDGE || top > height * (1 - EDGE);
}

/** What a line has in common with that of another page: not the number of the page. */
function signOf({ text }: Line): string {
  return text.replaceAll(/\b\d+\b/g, "#").replaceAll(/\s+/g, " ");
}
