import { defined } from "../../defined.ts";
import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { findNearest } from "../../diagnostics/suggestion.ts";
import { isAboveItself } from "../above-itself.ts";
import { type CheckedEntries, checkEntries, type EntriesFile, type Entry } from "../entries.ts";
import { message } from "../message.ts";
import { termFields, topicFields } from "../vocabulary.ts";

/** A topic. */
export type TopicEntry = Entry<typeof topicFields>;

/** A term of a vocabulary of the publication's own. */
export type TermEntry = Entry<typeof termFields>;

/** Checks `topics.yaml`. */
export function checkTopics(topics: EntriesFile): CheckedEntries<typeof topicFields> {
  return checkEntries({ fields: topicFields, rule: "topic-key" }, topics);
}

/** Checks a file of `vocabularies/`. */
export function checkTerms(terms: EntriesFile): CheckedEntries<typeof termFields> {
  const { entries, diagnostics } = checkEntries({ fields: termFields, rule: "term-key" }, terms);
  const above = new Map(entries.map(({ key, fields: { broader } }) => [key, broader]));
  const faults = entries.flatMap((term) => faultsOf(terms.path.file, term, above));
  return { entries, diagnostics: [...diagnostics, ...faults] };
}

/** A wider term is there, and none is wider than itself. */
function faultsOf(
  file: string,
  { key, fields: { broader } }: TermEntry,
  above: ReadonlyMap<string, string | undefined>,
): readonly UnlocatedDiagnostic[] {
  if (broader === undefined) return [];
  const ref = { file, field: [key, "broader"], part: "value" } as const;
  const fault = { rule: "term-key", severity: "error", ref } as const;
  if (!above.has(broader)) {
    const suggestion = findNearest(broader, above.keys());
    return [{ ...fault, message: message("term-unknown", { term: broader, file }), ...defined({ suggestion }) }];
  }
  return isAboveItself(key, above) ? [{ ...fault, message: message("term-above-itself", { term: key }) }] : [];
}
