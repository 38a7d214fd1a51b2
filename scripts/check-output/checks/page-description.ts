import type { OutputCheck } from "../check.ts";

/** Every page that search engines may list has one description, and it is not empty. */
export const pageDescription: OutputCheck = {
  id: "page-description",
  *inFile({ page }) {
    if (page === undefined) return;
    const [first, second] = page.descriptions;
    if (first === undefined && page.visibility === "listed") {
      yield { expected: '<meta name="description"> with a sentence' };
    }
    if (first?.text === "") yield { at: first.at, actual: "empty description", expected: "a sentence" };
    if (second !== undefined) yield { at: second.at, actual: "second description", expected: "one" };
  },
};
