import type { OutputCheck } from "../check.ts";

/** Every page has one h1 with words: the name of the page, where screen readers look for it. */
export const oneH1: OutputCheck = {
  id: "one-h1",
  *inFile({ page }) {
    if (page === undefined) return;
    const [first, second] = page.headings.filter(({ level }) => level === 1);
    if (first === undefined) yield { expected: "an <h1> with the name of the page" };
    if (second !== undefined) {
      yield { at: second.at, actual: `second h1 "${second.text}"`, expected: "one, the name of the page" };
    }
  },
};
