import type { OutputCheck } from "../check.ts";

/** Headings have text and skip no level downwards: to users of screen readers a gap looks like a missing section. */
export const headingOrder: OutputCheck = {
  id: "heading-order",
  *inFile({ page }) {
    let above = 1;
    for (const { level, text, at } of page?.headings ?? []) {
      if (text === "") yield { at, actual: `h${level} without words`, expected: "words" };
      if (level > above + 1) yield { at, actual: `h${level} "${text}" after h${above}`, expected: `h${above + 1}` };
      above = level;
    }
  },
};
