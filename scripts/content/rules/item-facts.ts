import { isOriginalKnown } from "../content.ts";
import type { Rule } from "./rule.ts";
import { missingFieldError } from "./rule.ts";

/** The original of an item has a date: without it the item can't be in the archives. */
export const itemFacts: Rule = {
  id: "item-facts",
  *check(content) {
    for (const item of content.items) {
      if (!isOriginalKnown(content, item)) continue;
      const { path, fields, faulty } = item.original;
      const why = "since this file is the original, not a translation";
      if (fields.date === undefined && !faulty.includes("date"))
        yield missingFieldError(
          "item-facts",
          path.file,
          ["date"],
          `the day of the news, such as ${path.month}-01, ${why}`,
        );
    }
  },
};
