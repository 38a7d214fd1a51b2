import { message } from "../message.ts";
import type { OutputCheck } from "../output-check.ts";

/** Every page that search engines may list has one description, and it is not empty. */
export const pageDescription: OutputCheck = {
  id: "page-description",
  *inFile({ page }) {
    if (page === undefined) return;
    const [first, second] = page.descriptions;
    if (first === undefined && page.visibility === "listed") {
      yield { message: message("description-missing") };
    }
    if (first?.text === "") yield { at: first.at, message: message("description-empty") };
    if (second !== undefined) yield { at: second.at, message: message("description-twice") };
  },
};
