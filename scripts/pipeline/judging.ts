import type { Diagnostic } from "../diagnostics/finding.ts";
import type { OutputTerms } from "../output/index.ts";
import { checkOutput } from "../output/index.ts";
import { listOutput, readFacts } from "../output/read.ts";
import type { Print } from "./prints.ts";
import { factsOf } from "./prints.ts";

/** Judges a finished site: what was kept of its pages, and everything else in its folder. */
export function judgeSite(dir: string, prints: readonly Print[], terms: OutputTerms): readonly Diagnostic[] {
  const files = listOutput(dir);
  const printed = new Set(prints.map(({ file }) => file));
  const others = files.filter((file) => !printed.has(file)).flatMap((file) => readFacts(dir, file) ?? []);
  return checkOutput([...prints.flatMap(factsOf), ...others], new Set(files), terms);
}
