import { isOriginalKnown } from "../content.ts";
import type { Rule } from "./rule.ts";
import { onMissing } from "./rule.ts";

/** The original carries the facts: without a day and a topic an item has no place in the archives. */
export const itemFacts: Rule = {
  id: "item-facts",
  *check(content) {
    for (const item of content.items) {
      if (!isOriginalKnown(content, item)) continue;
      const { path, fields, faulty } = item.original;
      const why = "since this file is the original, not a translation";
      if (fields.date === undefined && !faulty.includes("date"))
        yield onMissing("item-facts", path.file, ["date"], `the day of the news, such as ${path.month}-01, ${why}`);
      if (fields.topic === undefined && !faulty.includes("topic"))
        yield onMissing("item-facts", path.file, ["topic"], `a key of content/topics.yaml, ${why}`);
    }
  },
};
