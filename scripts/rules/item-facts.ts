import type { Rule } from "./rule.ts";
import { onMissing } from "./rule.ts";

/** The original carries the facts: without a day and a topic an item has no place in the archives. */
export const itemFacts: Rule = {
  id: "item-facts",
  *check({ items }) {
    for (const { original } of items) {
      const { path, fields, faulty } = original;
      const why = "since this file is the original, not a translation";
      if (fields.date === undefined && !faulty.includes("date"))
        yield onMissing("item-facts", path.file, "date", `the day of the news, such as ${path.month}-01, ${why}`);
      if (fields.topic === undefined && !faulty.includes("topic"))
        yield onMissing("item-facts", path.file, "topic", `a key of content/topics.yaml, ${why}`);
      if (fields.image !== undefined && fields.image.src === undefined) {
        const spot = { file: path.file, field: ["image", "src"], part: "key" } as const;
        yield {
          rule: "item-facts",
          severity: "error",
          spot,
          expected: "`src`: the picture's file, such as media/quito.jpg",
        };
      }
    }
  },
};
