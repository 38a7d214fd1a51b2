import type { OutputCheck } from "../check.ts";

/**
 * Nothing on a page says `undefined` or shows the commands of a template engine. Editors may write such words: then they
 * count only where editors' words never stand.
 */
export const leftover: OutputCheck = {
  id: "leftover",
  *acrossFiles({ metadata, written }) {
    for (const { file, leftovers } of metadata) {
      for (const { mark, where, line, column } of leftovers) {
        const counts = where === "machine-attribute" ? written.has(mark) : !written.has(mark);
        if (!counts) continue;
        const expected = "a value: its view or its template leaves one out";
        yield { file, place: { line, column }, actual: `\`${mark}\` in the print`, expected };
      }
    }
  },
};
