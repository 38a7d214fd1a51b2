import { message } from "../message.ts";
import type { OutputCheck } from "../output-check.ts";

/** Every page has one title, and it is not empty: browsers show it on tabs and in bookmarks, search engines in their results. */
export const pageTitle: OutputCheck = {
  id: "page-title",
  *inFile({ page }) {
    if (page === undefined) return;
    const [first, second] = page.titles;
    if (first === undefined) yield { message: message("title-missing") };
    else if (first.text === "") yield { at: first.at, message: message("title-empty") };
    if (second !== undefined) yield { at: second.at, message: message("title-twice") };
  },
};
