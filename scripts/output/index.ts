import type { Diagnostic } from "../diagnostics/finding.ts";
import { sortDiagnostics } from "../diagnostics/sort.ts";
import type { Output, OutputCheck } from "./check.ts";
import { canonical } from "./checks/canonical.ts";
import { edition } from "./checks/edition.ts";
import { headingOrder } from "./checks/heading-order.ts";
import { image } from "./checks/image.ts";
import { inlineCode } from "./checks/inline-code.ts";
import { internalLink } from "./checks/internal-link.ts";
import { leftover } from "./checks/leftover.ts";
import { oneH1 } from "./checks/one-h1.ts";
import { pageDescription } from "./checks/page-description.ts";
import { pageLanguage } from "./checks/page-language.ts";
import { pageTitle } from "./checks/page-title.ts";
import { thirdParty } from "./checks/third-party.ts";
import { translations } from "./checks/translations.ts";
import { uniqueId } from "./checks/unique-id.ts";
import { wellFormed } from "./checks/well-formed.ts";
import type { FileFacts, LeftoverMark } from "./facts.ts";
import { foldAlike } from "./fold.ts";
import { type OutputBase, targetFinder, urlOf } from "./target.ts";

/** Every check. To add one: a file in checks/, its cases in tests/output/. */
export const CHECKS: readonly OutputCheck[] = [
  wellFormed,
  leftover,
  internalLink,
  thirdParty,
  inlineCode,
  pageLanguage,
  pageTitle,
  pageDescription,
  canonical,
  translations,
  oneH1,
  headingOrder,
  image,
  uniqueId,
  edition,
];

/** Where the output will be served, and what its editors wrote. */
export interface OutputTerms extends OutputBase {
  /** Marks found in the content (`findMarks`): an editor may write `{{`, and then it is no sign of a broken template. */
  readonly written?: ReadonlySet<LeftoverMark>;
}

/**
 * Judges what was printed, from the facts of its files and the names of all of them. Places are in the output, their files
 * counted from its root, and in the order of files and places. Pure.
 */
export function checkOutput(
  facts: readonly FileFacts[],
  files: ReadonlySet<string>,
  terms: OutputTerms,
): readonly Diagnostic[] {
  const sorted = facts.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const byFile = new Map(sorted.map((file) => [file.file, file]));
  const output: Output = {
    facts: sorted,
    factsOf: (file) => byFile.get(file),
    files,
    targetOf: targetFinder(terms),
    urlOf: (file) => urlOf(terms, file),
    written: terms.written ?? new Set(),
  };
  return sortDiagnostics(foldAlike(CHECKS.flatMap(({ check }) => [...check(output)])));
}
