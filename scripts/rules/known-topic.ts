import { textsOf } from "../model/content.ts";
import { topicUses } from "../model/term-uses.ts";
import { unknownIn } from "./meant.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";
import { valueError } from "./rule.ts";

/** An item's topics are in the vocabulary. Suggestions also use aliases, and labels in every language. */
export const knownTopic: Rule = {
  id: "known-topic",
  *check(content) {
    if (content.topics === undefined) return;
    const findUnknown = unknownIn(content.topics);
    for (const text of textsOf(content)) {
      if (text.kind !== "item") continue;
      for (const { field, key } of topicUses(text.fields)) {
        const found = findUnknown(key);
        if (found === undefined) continue;
        const words = message("topic-unknown", { topic: key });
        yield valueError("known-topic", text.path.file, field, words, found.suggestion);
      }
    }
  },
};
