import { finding, type OutputCheck, pagesOf } from "../check.ts";

/** An id stands once on a page: fragments, labels and scripts reach the first alone. */
export const uniqueId: OutputCheck = {
  id: "unique-id",
  *check(output) {
    for (const { file, page } of pagesOf(output)) {
      for (const { text, ...spot } of page.repeatedIds) {
        yield finding("unique-id", file, spot, {
          actual: `second id \`${text}\``,
          expected: "an id that is not on the page yet",
        });
      }
    }
  },
};
