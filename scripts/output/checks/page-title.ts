import { finding, type OutputCheck, pagesOf } from "../check.ts";

/** Every page has one title with words: the name of its tab, its bookmark and its line in a list of results. */
export const pageTitle: OutputCheck = {
  id: "page-title",
  *check(output) {
    for (const { file, page } of pagesOf(output)) {
      const [first, second] = page.titles;
      if (first === undefined) yield finding("page-title", file, {}, { expected: "<title> with the name of the page" });
      else if (first.text === "") {
        yield finding("page-title", file, first, { actual: "empty <title>", expected: "the name of the page" });
      }
      if (second !== undefined)
        yield finding("page-title", file, second, { actual: "second <title>", expected: "one" });
    }
  },
};
