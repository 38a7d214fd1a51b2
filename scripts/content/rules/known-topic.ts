import { textsOf } from "../content.ts";
import { finderIn, namesOf, textsIn } from "./meant.ts";
import type { Rule } from "./rule.ts";
import { valueError } from "./rule.ts";

/** An item's topic is in the vocabulary. Suggestions also use aliases, and labels in every language. */
export const knownTopic: Rule = {
  id: "known-topic",
  *check(content) {
    if (content.topics === undefined || content.topics.isUnread) return;
    const named = content.topics.topics.map(({ key, fields: { aliases = [], label } }) => ({
      key,
      aliases: [...aliases, ...textsIn(label)],
    }));
    const keys = new Set<string>(named.map(({ key }) => key));
    const findMeant = finderIn(namesOf(named));
    for (const text of textsOf(content)) {
      const topic = text.kind === "item" ? text.fields.topic : undefined;
      if (topic === undefined || keys.has(topic)) continue;
      yield valueError("known-topic", text.path.file, ["topic"], {
        actual: `topic \`${topic}\``,
        expected: "a key of content/topics.yaml",
        suggestion: findMeant(topic),
      });
    }
  },
};
