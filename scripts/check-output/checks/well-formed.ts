import type { OutputCheck } from "../output-check.ts";

/** XML and JSON files can be parsed: after one wrong character no program reads any of the file. */
export const wellFormed: OutputCheck = {
  id: "well-formed",
  *inFile({ errors }) {
    yield* errors;
  },
};
