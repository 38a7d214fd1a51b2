import type { Diagnostic } from "../diagnostics/finding.ts";
import type { FileFacts, LeftoverMark, PageFacts, Spot } from "./facts.ts";
import type { Target } from "./target.ts";

/** One thing that must be true of what was printed. A check looks at all facts, and never throws. */
export interface OutputCheck {
  /** Its id in findings. */
  readonly id: string;
  readonly check: (output: Output) => Iterable<Diagnostic>;
}

/** Everything that was printed. */
export interface Output {
  readonly facts: readonly FileFacts[];
  /** The facts of a file. */
  readonly factsOf: (file: string) => FileFacts | undefined;
  /** Every file, read or not, by its path from the root of the output. */
  readonly files: ReadonlySet<string>;
  /** Where an address that stands in a file leads. */
  readonly targetOf: (file: string, url: string) => Target;
  /** The absolute URL of a file. */
  readonly urlOf: (file: string) => string;
  /** Marks of broken templates that editors wrote themselves, so that they prove nothing. */
  readonly written: ReadonlySet<LeftoverMark>;
}

/** The pages among the files. */
export function* pagesOf({ facts }: Output): Iterable<{ readonly file: string; readonly page: PageFacts }> {
  for (const { file, page } of facts) if (page !== undefined) yield { file, page };
}

/** The words of a finding. */
export interface Says {
  readonly actual?: string;
  readonly expected: string;
  readonly suggestion?: string | undefined;
}

/** An error of the print; without a spot it is about the whole file. */
export function finding(rule: string, file: string, spot: Partial<Spot>, says: Says): Diagnostic {
  const { line, column } = spot;
  const { suggestion, ...sentence } = says;
  const place = line === undefined || column === undefined ? { file } : { file, line, column, length: 1 };
  return { rule, severity: "error", place, ...sentence, ...(suggestion === undefined ? {} : { suggestion }) };
}
