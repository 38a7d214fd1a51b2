import type { Remark } from "../../diagnostics/diagnostic.ts";
import type { Slug } from "../slug.ts";
import { findSlug, parseSlug, slugInsteadOf } from "../slug.ts";
import { checkFields } from "./check.ts";
import { isMapping } from "./value.ts";
import type { TopicFields } from "./vocabulary.ts";
import { topicFields } from "./vocabulary.ts";

/** One topic of the vocabulary. */
export interface TopicEntry {
  readonly key: Slug;
  readonly fields: Partial<TopicFields>;
}

/** Checks `topics.yaml` entry by entry, so that one faulty topic does not make the others unknown. */
export function checkTopics(
  file: string,
  value: unknown,
): { readonly topics: readonly TopicEntry[]; readonly remarks: readonly Remark[] } {
  if (value === undefined) return { topics: [], remarks: [] };
  if (!isMapping(value)) {
    const spot = { file, line: 1, column: 1, length: 1 };
    const expected = "topics, each a key and a colon, with its fields under it";
    return { topics: [], remarks: [{ rule: "field-value", severity: "error", spot, actual: "text", expected }] };
  }
  const checked = Object.entries(value).map(([name, entry]) => checkTopic(file, name, entry));
  return {
    topics: checked.flatMap(({ topic }) => topic ?? []),
    remarks: checked.flatMap(({ remarks }) => remarks),
  };
}

function checkTopic(
  file: string,
  name: string,
  value: unknown,
): { readonly topic?: TopicEntry; readonly remarks: readonly Remark[] } {
  const key = parseSlug(name);
  const { fields, remarks } = checkFields(topicFields, file, value, [name]);
  if (key !== undefined) return { topic: { key, fields }, remarks };
  const spot = { file, field: [name], part: "key" } as const;
  const remark = {
    rule: "topic-key",
    severity: "error",
    spot,
    actual: `key \`${name}\``,
    expected: slugInsteadOf(name),
  } as const;
  const suggestion = findSlug(name);
  return { remarks: [suggestion === undefined ? remark : { ...remark, suggestion }, ...remarks] };
}
