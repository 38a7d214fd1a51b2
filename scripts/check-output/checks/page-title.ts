import type { OutputCheck } from "../check.ts";

/** Every page has one title with words: the name of its tab, its bookmark and its line in a list of results. */
export const pageTitle: OutputCheck = {
  id: "page-title",
  *inFile({ page }) {
    if (page === undefined) return;
    const [first, second] = page.titles;
    if (first === undefined) yield { expected: "<title> with the name of the page" };
    else if (first.text === "") yield { at: first.at, actual: "empty <title>", expected: "the name of the page" };
    if (second !== undefined) yield { at: second.at, actual: "second <title>", expected: "one" };
  },
};
