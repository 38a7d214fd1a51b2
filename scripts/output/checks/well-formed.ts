import { finding, type OutputCheck } from "../check.ts";

/** Feeds, sitemaps, drawings and data can be read by a parser; one wrong character, and no reader sees any of it. */
export const wellFormed: OutputCheck = {
  id: "well-formed",
  *check({ facts }) {
    for (const { file, faults } of facts) {
      for (const { notation, actual, ...spot } of faults) {
        yield finding("well-formed", file, spot, {
          actual,
          expected: `well-formed ${notation}`,
        });
      }
    }
  },
};
