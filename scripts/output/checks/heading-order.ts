import { finding, type OutputCheck, pagesOf } from "../check.ts";

/** Headings have words and leave no level out on the way down: a gap reads like a missing part. */
export const headingOrder: OutputCheck = {
  id: "heading-order",
  *check(output) {
    for (const { file, page } of pagesOf(output)) {
      let above = 1;
      for (const heading of page.headings) {
        const { level, text } = heading;
        if (text === "")
          yield finding("heading-order", file, heading, { actual: `h${level} without words`, expected: "words" });
        if (level > above + 1) {
          yield finding("heading-order", file, heading, {
            actual: `h${level} "${text}" after h${above}`,
            expected: `h${above + 1}`,
          });
        }
        above = level;
      }
    }
  },
};
