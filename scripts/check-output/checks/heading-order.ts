import type { OutputCheck } from "../check.ts";

/** Headings have words and leave no level out on the way down: a gap reads like a missing part. */
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
