import { message } from "../message.ts";
import type { OutputCheck } from "../output-check.ts";

/** Every page has one h1, the name of the page: users of screen readers jump to it. */
export const oneH1: OutputCheck = {
  id: "one-h1",
  *inFile({ page }) {
    if (page === undefined) return;
    const [first, second] = page.headings.filter(({ level }) => level === 1);
    if (first === undefined) yield { message: message("h1-missing") };
    if (second !== undefined) yield { at: second.at, message: message("h1-twice", { text: second.text }) };
  },
};
