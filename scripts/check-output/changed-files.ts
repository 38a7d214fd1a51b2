import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { collectMetadata } from "./collect.ts";
import { type CheckOptions, checkMetadata } from "./index.ts";
import { targetOf } from "./link-target-file.ts";
import type { FileMetadata, LeftoverMark } from "./page-metadata.ts";

/** A site that passed all checks. */
export interface VerifiedSite {
  /** Every file, by its path from the root. */
  readonly files: ReadonlySet<string>;
  /** The leftover marks that its content contains. */
  readonly allowedMarks: ReadonlySet<LeftoverMark>;
  /** The metadata of a file; undefined for a file that is not checked, and when the metadata is lost. */
  readonly metadataOf: (file: string) => FileMetadata | undefined;
}

/**
 * Checks a site that differs from a verified one in some files only. It checks the changed files and the targets of their links. Returns
 * undefined when the other files need checking too: when a file or an id is gone that they may link to, or when a page changed its
 * language, its canonical address or its translations.
 */
export function checkChanges(
  changed: readonly FileMetadata[],
  files: ReadonlySet<string>,
  options: CheckOptions,
  before: VerifiedSite,
): readonly Diagnostic[] | undefined {
  const isSame = sameMarks(options.allowedMarks ?? new Set(), before.allowedMarks);
  if (!isSame || [...before.files].some((file) => !files.has(file))) return undefined;
  if (!changed.every((metadata) => keepsLinkTargets(metadata, before))) return undefined;
  const own = new Map(changed.map((metadata) => [metadata.file, metadata]));
  const named = new Set(changed.flatMap((metadata) => targetsOf(metadata, options)));
  const others = [...named].flatMap((file) => (own.has(file) ? [] : (before.metadataOf(file) ?? [])));
  return checkMetadata(collectMetadata([...others, ...changed]), files, options, (file) => own.has(file));
}

function sameMarks(a: ReadonlySet<LeftoverMark>, b: ReadonlySet<LeftoverMark>): boolean {
  return a.size === b.size && [...a].every((mark) => b.has(mark));
}

/** Whether everything in a file that other files may link to, or list as a translation, is unchanged. */
function keepsLinkTargets({ file, ids, page }: FileMetadata, { files, metadataOf }: VerifiedSite): boolean {
  if (!files.has(file)) return true;
  const prior = metadataOf(file);
  if (prior === undefined) return false;
  const now = new Set(ids);
  return prior.ids.every((id) => now.has(id)) && JSON.stringify(prior.page) === JSON.stringify(page);
}

/** The files of which a check needs the ids or the page metadata to check this file. */
function targetsOf({ file, links, loads, page }: FileMetadata, options: CheckOptions): readonly string[] {
  const withFragment = [...links, ...loads].filter((url) => url.includes("#"));
  const translations = page === undefined ? [] : [page.canonical, ...page.alternates.map(({ href }) => href)];
  return [...withFragment, ...translations].flatMap((url) => {
    const target = url === undefined ? undefined : targetOf(options, file, url);
    return target?.kind === "internal" ? [target.file] : [];
  });
}
