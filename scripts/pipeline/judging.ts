import type { Diagnostic } from "../diagnostics/finding.ts";
import type { OutputTerms } from "../output/index.ts";
import { checkOutput } from "../output/index.ts";
import { readFacts, readText } from "../output/read.ts";
import type { Print } from "./prints.ts";
import { factsOf } from "./prints.ts";

/** Judges a finished site: what was kept of its prints, and the other files that it has. */
export function judgeSite(
  dir: string,
  { prints, others }: { readonly prints: readonly Print[]; readonly others: readonly string[] },
  terms: Omit<OutputTerms, "textOf">,
): readonly Diagnostic[] {
  const facts = [...prints.flatMap(factsOf), ...others.flatMap((file) => readFacts(dir, file) ?? [])];
  const files = new Set([...prints.map(({ file }) => file), ...others]);
  return checkOutput(facts, files, { ...terms, textOf: (file) => readText(dir, file) });
}
