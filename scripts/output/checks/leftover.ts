import { finding, type OutputCheck } from "../check.ts";

/**
 * Nothing on a page says `undefined` or shows the commands of a template engine. Editors may write such words: then they
 * count only where editors' words never stand.
 */
export const leftover: OutputCheck = {
  id: "leftover",
  *check({ facts, written }) {
    for (const { file, leftovers } of facts) {
      for (const { mark, where, ...spot } of leftovers) {
        const counts = where === "machine-attribute" ? written.has(mark) : !written.has(mark);
        if (!counts) continue;
        yield finding("leftover", file, spot, {
          actual: `\`${mark}\` in the print`,
          expected: "a value: its view or its template leaves one out",
        });
      }
    }
  },
};
