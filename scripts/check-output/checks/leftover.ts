import type { OutputCheck } from "../check.ts";

/**
 * No page shows `undefined`, template syntax or similar marks. If the content contains a mark, it is an error only in
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
        const expected = "a value: its view or its template leaves one out";
        yield { file, place: { line, column }, actual: `\`${mark}\` in the output`, expected };
      }
    }
  },
};
