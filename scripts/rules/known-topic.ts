import { findNearest } from "../diagnostics/suggestion.ts";
import { recordsOf } from "../schema/content.ts";
import type { TopicEntry } from "../schema/topics.ts";
import type { Rule } from "./rule.ts";
import { onValue } from "./rule.ts";

/** An item's topic is in the vocabulary. Keys, aliases and labels in every language help to suggest the right one. */
export const knownTopic: Rule = {
  id: "known-topic",
  *check({ topics, items }) {
    if (topics === undefined) return;
    const keys = new Set<string>(topics.topics.map(({ key }) => key));
    const names = namesOf(topics.topics);
    for (const { path, fields } of items.flatMap(recordsOf)) {
      const { topic } = fields;
      if (topic === undefined || keys.has(topic)) continue;
      const nearest = findNearest(topic.replaceAll("-", " "), names.keys()) ?? findNearest(topic, names.keys());
      yield onValue("known-topic", path.file, ["topic"], {
        actual: `topic \`${topic}\``,
        expected: "a key of content/topics.yaml",
        suggestion: nearest === undefined ? undefined : names.get(nearest),
      });
    }
  },
};

/** Everything a topic may be called → its key. Keys come first, so that an alias never hides one. */
function namesOf(topics: readonly TopicEntry[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, key: string): void => {
    if (!names.has(name)) names.set(name, key);
  };
  for (const { key } of topics) add(key, key);
  for (const { key, fields } of topics) {
    for (const alias of fields.aliases ?? []) add(alias, key);
    const { label } = fields;
    for (const name of typeof label === "string" ? [label] : Object.values(label ?? {})) add(name, key);
  }
  return names;
}
