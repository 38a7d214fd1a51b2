import type { FileMetadata, LeftoverMark } from "../../check-output/page-metadata.ts";
import type { TreeFile } from "../../release/file-tree.ts";

/** A written file of a site, with the data that output checks and the release need. */
export interface OutputFile {
  /** Path from the output folder. */
  readonly file: string;
  readonly cacheKey: string;
  /** Its entry in `release.json`, as JSON. */
  readonly manifestEntry: string;
  /** Its page metadata, as JSON; empty for a file that has none. */
  readonly metadata: () => string;
  /** The stamp of the cached file: size, time and inode. Undefined if the file is not cached. */
  readonly stamp?: string;
  /** `rendered` by this build and not yet verified, or `cached` by an earlier build, which has verified it. */
  readonly origin: "rendered" | "cached";
}

/** A file that the site will have. */
export type PlannedFile = Pick<OutputFile, "file" | "cacheKey">;

/** All files of a site. */
export interface RenderedSite {
  readonly files: readonly OutputFile[];
  /** Stylesheet, fonts, pictures and copied files: paths from the output folder. */
  readonly otherFiles: readonly string[];
  /** Marks of a broken template that editors wrote in their texts, so that output checks don't report them. */
  readonly allowedMarks: ReadonlySet<LeftoverMark>;
  /** The digest of all that the cache keys of its files are made from. */
  readonly sources: () => string;
}

/** An output file as threads pass it on. */
export interface PlainOutputFile extends Omit<OutputFile, "metadata" | "origin"> {
  readonly metadata: string;
}

/** The output files that a thread has just rendered. */
export function toOutputFiles(outputs: readonly PlainOutputFile[]): readonly OutputFile[] {
  return outputs.map(({ metadata, ...output }) => ({ metadata: () => metadata, ...output, origin: "rendered" }));
}

/** The page metadata of a file; an empty list if it has none. */
export function metadataOf({ metadata }: OutputFile): readonly FileMetadata[] {
  const text = metadata();
  return text === "" ? [] : [JSON.parse(text)];
}

/** The entry of a file in `release.json`. */
export function manifestEntryOf({ manifestEntry }: OutputFile): TreeFile {
  return JSON.parse(manifestEntry);
}
