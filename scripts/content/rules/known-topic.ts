import type { FieldPath, UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { textsOf } from "../content.ts";
import { message } from "../message.ts";
import { finderIn, namesOf, textsIn } from "./meant.ts";
import type { Rule } from "./rule.ts";
import { valueError } from "./rule.ts";

/** An item's topics are in the vocabulary. Suggestions also use aliases, and labels in every language. */
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
    const check = function* (file: string, field: FieldPath, key: string): Iterable<UnlocatedDiagnostic> {
      if (keys.has(key)) return;
      yield valueError("known-topic", file, field, message("topic-unknown", { topic: key }), findMeant(key));
    };
    for (const text of textsOf(content)) {
      if (text.kind !== "item") continue;
      const { topic, topics = [] } = text.fields;
      if (topic !== undefined) yield* check(text.path.file, ["topic"], topic);
      for (const [index, key] of topics.entries()) yield* check(text.path.file, ["topics", index], key);
    }
  },
};
