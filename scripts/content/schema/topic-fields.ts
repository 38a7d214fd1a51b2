import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { Entry } from "./entries.ts";
import { checkEntries } from "./entries.ts";
import { topicFields } from "./vocabulary.ts";

/** A topic of the vocabulary. */
export type TopicEntry = Entry<typeof topicFields>;

/** Checks `topics.yaml`. */
export function checkTopics(
  file: string,
  value: unknown,
): { readonly topics: readonly TopicEntry[]; readonly diagnostics: readonly UnlocatedDiagnostic[] } {
  const schema = { fields: topicFields, rule: "topic-key" };
  const { entries, diagnostics } = checkEntries(schema, file, value);
  return { topics: entries, diagnostics };
}
