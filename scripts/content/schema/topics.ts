import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { Slug } from "../slug.ts";
import { findSlug, parseSlug, slugInsteadOf } from "../slug.ts";
import { checkFields } from "./check.ts";
import { isMapping } from "./known-fields.ts";
import type { TopicFields } from "./vocabulary.ts";
import { topicFields } from "./vocabulary.ts";

/** A topic of the vocabulary. */
export interface TopicEntry {
  readonly key: Slug;
  readonly fields: Partial<TopicFields>;
}

/** Each topic has a page in every language, and every page can name all of them. */
const MOST_TOPICS = 500;

/** Checks `topics.yaml` topic by topic, so that an error in one does not make the others unknown. */
export function checkTopics(
  file: string,
  value: unknown,
): { readonly topics: readonly TopicEntry[]; readonly diagnostics: readonly UnlocatedDiagnostic[] } {
  if (value === undefined) return { topics: [], diagnostics: [] };
  if (!isMapping(value)) {
    const ref = { file, line: 1, column: 1, length: 1 };
    const expected = "topics, each a key and a colon, with its fields under it";
    return { topics: [], diagnostics: [{ rule: "field-value", severity: "error", ref, actual: "text", expected }] };
  }
  const entries = Object.entries(value);
  const [excess] = entries[MOST_TOPICS] ?? [];
  const checked = entries.map(([name, entry]) => checkTopic(file, name, entry));
  return {
    topics: checked.flatMap(({ topic }) => topic ?? []),
    diagnostics: [
      ...(excess === undefined ? [] : [tooManyTopics(file, excess, entries.length)]),
      ...checked.flatMap(({ diagnostics }) => diagnostics),
    ],
  };
}

function tooManyTopics(file: string, key: string, count: number): UnlocatedDiagnostic {
  const ref = { file, field: [key], part: "key" } as const;
  return {
    rule: "field-value",
    severity: "error",
    ref,
    actual: `list of ${count} topics`,
    expected: `at most ${MOST_TOPICS}`,
  };
}

function checkTopic(
  file: string,
  name: string,
  value: unknown,
): { readonly topic?: TopicEntry; readonly diagnostics: readonly UnlocatedDiagnostic[] } {
  const key = parseSlug(name);
  const { fields, diagnostics } = checkFields(topicFields, file, value, [name]);
  if (key !== undefined) return { topic: { key, fields }, diagnostics };
  const ref = { file, field: [name], part: "key" } as const;
  const diagnostic = {
    rule: "topic-key",
    severity: "error",
    ref,
    actual: `key \`${name}\``,
    expected: slugInsteadOf(name),
  } as const;
  const suggestion = findSlug(name);
  return { diagnostics: [suggestion === undefined ? diagnostic : { ...diagnostic, suggestion }, ...diagnostics] };
}
