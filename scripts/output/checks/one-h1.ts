import { finding, type OutputCheck, pagesOf } from "../check.ts";

/** Every page has one h1 with words: the name of the page, where screen readers look for it. */
export const oneH1: OutputCheck = {
  id: "one-h1",
  *check(output) {
    for (const { file, page } of pagesOf(output)) {
      const [first, second] = page.headings.filter(({ level }) => level === 1);
      if (first === undefined) yield finding("one-h1", file, {}, { expected: "an <h1> with the name of the page" });
      if (second !== undefined) {
        yield finding("one-h1", file, second, {
          actual: `second h1 "${second.text}"`,
          expected: "one, the name of the page",
        });
      }
    }
  },
};
