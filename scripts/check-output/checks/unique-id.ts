import { message } from "../message.ts";
import type { OutputCheck } from "../output-check.ts";

/** An id is used once on a page: fragments, labels and scripts find only the first element that has it. */
export const uniqueId: OutputCheck = {
  id: "unique-id",
  *inFile({ page }) {
    for (const { text, at } of page?.duplicateIds ?? []) yield { at, message: message("id-twice", { id: text }) };
  },
};
