import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../diagnostics/sort.ts";
import type { OutputCheck, SiteFault } from "./check.ts";
import { CHECKS } from "./checks/index.ts";
import { collectMetadata } from "./collect.ts";
import { readingOf } from "./file.ts";
import { diagnosticOf, type Locatable, locateAll } from "./finding.ts";
import { openOutput } from "./output.ts";
import type { FileMetadata, LeftoverMark, SiteMetadata } from "./page-metadata.ts";
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
  metadata: readonly FileMetadata[],
  files: ReadonlySet<string>,
  terms: OutputTerms,
): readonly Diagnostic[] {
  return checkMetadata(collectMetadata(metadata), files, terms);
}

/** The same from facts that are together already, of those files that are `wanted`; what the others say is only known. */
export function checkMetadata(
  site: SiteMetadata,
  files: ReadonlySet<string>,
  terms: OutputTerms,
  wanted: (file: string) => boolean = () => true,
): readonly Diagnostic[] {
  const metadata = site.files.filter(({ file }) => wanted(file));
  const output = { ...openOutput(site, files, terms), metadata };
  const faulty = metadata.filter(({ diagnostics }) => diagnostics.length > 0);
  const alone = faulty.flatMap(({ diagnostics }) => diagnostics.map((diagnostic) => ({ diagnostic })));
  const across = CHECKS.flatMap(({ id, acrossFiles }) =>
    Array.from(acrossFiles?.(output) ?? [], (fault) => locatableOf(id, fault)),
  );
  const found = locateAll(foldAlike([...alone, ...across]), (file) => {
    const text = terms.textOf(file);
    return { text, reading: readingOf(file, text) };
  });
  return sortDiagnostics(found);
}

function locatableOf(rule: OutputCheck["id"], { file, place, ...says }: SiteFault): Locatable {
  return typeof place === "function"
    ? { diagnostic: diagnosticOf(rule, file, says, undefined), find: place }
    : { diagnostic: diagnosticOf(rule, file, says, place) };
}
