import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { collectMetadata } from "./collect.ts";
import type { OutputTerms } from "./index.ts";
import { checkMetadata } from "./index.ts";
import type { FileMetadata, LeftoverMark } from "./page-metadata.ts";
import { targetOf } from "./target.ts";

/** A site that was judged, and found to be without fault. */
export interface SoundSite {
  /** Every file, by its path from the root. */
  readonly files: ReadonlySet<string>;
  /** The marks of broken templates that its editors wrote. */
  readonly written: ReadonlySet<LeftoverMark>;
  /** The facts of a file; undefined for one that is not judged, and where they are lost. */
  readonly metadataOf: (file: string) => FileMetadata | undefined;
}

/**
 * Judges a site of which only some files are not as they were in a sound one: those files alone, and what they lead to. Gives
 * undefined where the others have to be looked at too: when something is gone that they may lead to, or a page says
 * something else of itself and its translations.
 */
export function checkChanges(
  changed: readonly FileMetadata[],
  files: ReadonlySet<string>,
  terms: OutputTerms,
  before: SoundSite,
): readonly Diagnostic[] | undefined {
  const isSame = sameMarks(terms.written ?? new Set(), before.written);
  if (!isSame || [...before.files].some((file) => !files.has(file))) return undefined;
  if (!changed.every((metadata) => keepsItsPlace(metadata, before))) return undefined;
  const own = new Map(changed.map((metadata) => [metadata.file, metadata]));
  const named = new Set(changed.flatMap((metadata) => targetsOf(metadata, terms)));
  const others = [...named].flatMap((file) => (own.has(file) ? [] : (before.metadataOf(file) ?? [])));
  return checkMetadata(collectMetadata([...others, ...changed]), files, terms, (file) => own.has(file));
}

function sameMarks(a: ReadonlySet<LeftoverMark>, b: ReadonlySet<LeftoverMark>): boolean {
  return a.size === b.size && [...a].every((mark) => b.has(mark));
}

/** Whether whatever leads to a file, or is a translation of it, has the same to lead to as before. */
function keepsItsPlace({ file, ids, page }: FileMetadata, { files, metadataOf }: SoundSite): boolean {
  if (!files.has(file)) return true;
  const prior = metadataOf(file);
  if (prior === undefined) return false;
  const now = new Set(ids);
  return prior.ids.every((id) => now.has(id)) && JSON.stringify(prior.page) === JSON.stringify(page);
}

/** The files whose elements, or whose words about themselves, a file refers to. */
function targetsOf({ file, links, loads, page }: FileMetadata, terms: OutputTerms): readonly string[] {
  const elements = [...links, ...loads].filter((url) => url.includes("#"));
  const kin = page === undefined ? [] : [page.canonical, ...page.alternates.map(({ href }) => href)];
  return [...elements, ...kin].flatMap((url) => {
    const target = url === undefined ? undefined : targetOf(terms, file, url);
    return target?.kind === "inside" ? [target.file] : [];
  });
}
