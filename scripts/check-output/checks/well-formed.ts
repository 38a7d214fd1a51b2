import type { OutputCheck } from "../check.ts";

/** Feeds, sitemaps, drawings and data can be read by a parser; one wrong character, and no reader sees any of it. */
export const wellFormed: OutputCheck = {
  id: "well-formed",
  *inFile({ faults }) {
    for (const { notation, actual, at } of faults) yield { at, actual, expected: `well-formed ${notation}` };
  },
};
