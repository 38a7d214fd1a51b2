import { finding, type OutputCheck, pagesOf } from "../check.ts";

/** Every page that search engines may list has one description with words. */
export const pageDescription: OutputCheck = {
  id: "page-description",
  *check(output) {
    for (const { file, page } of pagesOf(output)) {
      const [first, second] = page.descriptions;
      if (first === undefined && page.visibility === "listed") {
        yield finding("page-description", file, {}, { expected: '<meta name="description"> with a sentence' });
      }
      if (first?.text === "") {
        yield finding("page-description", file, first, { actual: "empty description", expected: "a sentence" });
      }
      if (second !== undefined) {
        yield finding("page-description", file, second, { actual: "second description", expected: "one" });
      }
    }
  },
};
