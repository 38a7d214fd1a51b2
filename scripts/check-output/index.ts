import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../diagnostics/sort.ts";
import type { OutputCheck, SiteFault } from "./check.ts";
import { CHECKS } from "./checks/index.ts";
import { collectFacts } from "./collect.ts";
import { readingOf } from "./file.ts";
import { findingOf, type Placeable, placeAll } from "./finding.ts";
import { openOutput } from "./output.ts";
import type { FileFacts, LeftoverMark, SiteFacts } from "./page-metadata.ts";
import { foldAlike } from "./parse/fold.ts";
import type { OutputBase } from "./target.ts";

/** Where the output will be served, and what its editors wrote. */
export interface OutputTerms extends OutputBase {
  /** Marks found in the content (`findMarks`): an editor may write `{{`, and then it is no sign of a broken template. */
  readonly written?: ReadonlySet<LeftoverMark>;
  /** The text of a printed file. It is asked for to place a finding, and not otherwise: facts have no places. */
  readonly textOf: (file: string) => string;
}

/**
 * Judges what was printed, from the facts of its files and the names of all of them. Places are in the output, their files
 * counted from its root, and in the order of files and places. Pure, if the texts are.
 */
export function checkOutput(
  facts: readonly FileFacts[],
  files: ReadonlySet<string>,
  terms: OutputTerms,
): readonly Diagnostic[] {
  return checkFacts(collectFacts(facts), files, terms);
}

/** The same from facts that are together already, of those files that are `wanted`; what the others say is only known. */
export function checkFacts(
  site: SiteFacts,
  files: ReadonlySet<string>,
  terms: OutputTerms,
  wanted: (file: string) => boolean = () => true,
): readonly Diagnostic[] {
  const facts = site.files.filter(({ file }) => wanted(file));
  const output = { ...openOutput(site, files, terms), facts };
  const faulty = facts.filter(({ findings }) => findings.length > 0);
  const alone = faulty.flatMap(({ findings }) => findings.map((finding) => ({ finding })));
  const across = CHECKS.flatMap(({ id, acrossFiles }) =>
    Array.from(acrossFiles?.(output) ?? [], (fault) => placeableOf(id, fault)),
  );
  const found = placeAll(foldAlike([...alone, ...across]), (file) => {
    const text = terms.textOf(file);
    return { text, reading: readingOf(file, text) };
  });
  return sortDiagnostics(found);
}

function placeableOf(rule: OutputCheck["id"], { file, place, ...says }: SiteFault): Placeable {
  return typeof place === "function"
    ? { finding: findingOf(rule, file, says, undefined), find: place }
    : { finding: findingOf(rule, file, says, place) };
}
