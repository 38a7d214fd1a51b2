import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { message } from "../message.ts";
import type { Entry } from "./entries.ts";
import { checkEntries } from "./entries.ts";
import { termFields } from "./vocabulary.ts";

/** A term of a vocabulary of the publication's own. */
export type TermEntry = Entry<typeof termFields>;

/** Checks a file of `vocabularies/`. */
export function checkTerms(
  file: string,
  value: unknown,
): { readonly terms: readonly TermEntry[]; readonly diagnostics: readonly UnlocatedDiagnostic[] } {
  const { entries, diagnostics } = checkEntries({ fields: termFields, rule: "term-key" }, file, value);
  return { terms: entries, diagnostics: [...diagnostics, ...entries.flatMap((term) => faultsOf(file, term, entries))] };
}

/** The key of a term is no year, which is a part of its address; a wider term is there, and none is wider than itself. */
function faultsOf(file: string, { key, fields: { broader } }: TermEntry, terms: readonly TermEntry[]) {
  const error = (field: readonly string[], part: "key" | "value", words: ReturnType<typeof message>) =>
    ({ rule: "term-key", severity: "error", ref: { file, field, part }, message: words }) as const;
  const above = new Map(terms.map((term) => [term.key, term.fields.broader]));
  return [
    ...(broader !== undefined && !above.has(broader)
      ? [error([key, "broader"], "value", message("term-unknown", { term: broader, file }))]
      : []),
    ...(broader !== undefined && isAboveItself(key, above)
      ? [error([key, "broader"], "value", message("term-above-itself", { term: key }))]
      : []),
  ];
}

function isAboveItself(key: string, above: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let at = above.get(key); at !== undefined && !seen.has(at); at = above.get(at)) {
    if (at === key) return true;
    seen.add(at);
  }
  return false;
}
