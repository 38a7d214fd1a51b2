import { message } from "../message.ts";
import type { OutputCheck } from "../output-check.ts";

/** Headings have text and skip no level downwards: to users of screen readers a gap looks like a missing section. */
export const headingOrder: OutputCheck = {
  id: "heading-order",
  *inFile({ page }) {
    let above = 1;
    for (const { level, text, at } of page?.headings ?? []) {
      const heading = `h${level}`;
      if (text === "") yield { at, message: message("heading-empty", { heading }) };
      if (level > above + 1) {
        const values = { heading, text, above: `h${above}`, next: `h${above + 1}` };
        yield { at, message: message("heading-skips", values) };
      }
      above = level;
    }
  },
};
