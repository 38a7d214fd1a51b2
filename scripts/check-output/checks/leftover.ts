import { message } from "../message.ts";
import type { OutputCheck } from "../output-check.ts";

/**
 * No page, feed or table shows `undefined`, template syntax or similar marks. If the content contains a mark, it is an error only in
 * generated attributes.
 */
export const leftover: OutputCheck = {
  id: "leftover",
  *acrossFiles({ metadata, allowedMarks }) {
    for (const { file, leftovers } of metadata) {
      for (const { mark, where, line, column } of leftovers) {
        // A mark in a generated attribute was also found by the search "anywhere": report it once.
        const isError = where === "generated-attribute" ? allowedMarks.has(mark) : !allowedMarks.has(mark);
        if (!isError) continue;
        yield { file, place: { line, column }, message: message("leftover", { mark }) };
      }
    }
  },
};
