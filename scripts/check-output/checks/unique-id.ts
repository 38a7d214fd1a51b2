import type { OutputCheck } from "../check.ts";

/** An id stands once on a page: fragments, labels and scripts reach the first alone. */
export const uniqueId: OutputCheck = {
  id: "unique-id",
  *inFile({ page }) {
    for (const { text, at } of page?.repeatedIds ?? []) {
      yield { at, actual: `second id \`${text}\``, expected: "an id that is not on the page yet" };
    }
  },
};
