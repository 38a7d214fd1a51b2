import type { OutputCheck } from "../check.ts";

/** Every page has one title, and it is not empty: browsers show it on tabs and in bookmarks, search engines in their results. */
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
