import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../diagnostics/sort.ts";
import { createCheckInput } from "./check-input.ts";
import { CHECKS } from "./checks/index.ts";
import { collectMetadata } from "./collect.ts";
import type { FeedRules } from "./feed-rules.ts";
import { parseFile } from "./file-metadata.ts";
import type { OutputBase } from "./link-target-file.ts";
import type { LocatableDiagnostic } from "./locate-diagnostics.ts";
import { createDiagnostic, locateDiagnostics } from "./locate-diagnostics.ts";
import { mergeRepeated } from "./merge-repeated.ts";
import type { OutputCheck, SiteError } from "./output-check.ts";
import type { FileMetadata, LeftoverMark, SiteMetadata } from "./page-metadata.ts";

/** Where the output will be served, and which marks are no errors. */
export interface CheckOptions extends OutputBase {
  /** Marks found in the content (`findMarks`). An editor may write `{{`; on a page it is then no sign of a broken template. */
  readonly allowedMarks?: ReadonlySet<LeftoverMark>;
  /** Whether an editor wrote an absolute address. One of this site that leads nowhere is then warned of in the content. */
  readonly isWritten?: (address: string) => boolean;
  /** The rules of the formats of feeds. */
  readonly feeds: readonly FeedRules[];
  /** The text of a rendered file. Called only to find the position of an error: metadata has no positions. */
  readonly textOf: (file: string) => string;
}

/**
 * Checks the rendered site from the metadata of its files and the names of all files. The places of the diagnostics are in
 * the output: files are relative to its root. Sorted by file and position. Pure if `textOf` is.
 */
export function checkOutput(
  metadata: Iterable<FileMetadata>,
  files: ReadonlySet<string>,
  options: CheckOptions,
): readonly Diagnostic[] {
  return checkMetadata(collectMetadata(metadata), files, options);
}

/** The same from collected metadata. Only `wanted` files are checked; the others serve as link targets. */
export function checkMetadata(
  site: SiteMetadata,
  files: ReadonlySet<string>,
  options: CheckOptions,
  wanted: (file: string) => boolean = () => true,
): readonly Diagnostic[] {
  const metadata = site.files.filter(({ file }) => wanted(file));
  const input = { ...createCheckInput(site, files, options), metadata };
  const inFiles = metadata.flatMap(({ diagnostics }) => diagnostics.map((diagnostic) => ({ diagnostic })));
  const acrossAll = CHECKS.flatMap(({ id, acrossFiles }) =>
    Array.from(acrossFiles?.(input) ?? [], (error) => toLocatable(id, error)),
  );
  const located = locateDiagnostics(mergeRepeated([...inFiles, ...acrossAll]), (file) => {
    const text = options.textOf(file);
    return { text, parsed: parseFile(file, text, options.feeds) };
  });
  return sortDiagnostics(located);
}

function toLocatable(rule: OutputCheck["id"], { file, place, ...details }: SiteError): LocatableDiagnostic {
  return typeof place === "function"
    ? { diagnostic: createDiagnostic(rule, file, details, undefined), find: place }
    : { diagnostic: createDiagnostic(rule, file, details, place) };
}
