import type { FileMetadata, LeftoverMark } from "../../check-output/page-metadata.ts";
import type { TreeFile } from "../../publish/release/file-tree.ts";

/** A page or file as it was printed. */
export interface OutputFile {
  readonly file: string;
  readonly cacheKey: string;
  /** What the release says of it, as JSON. */
  readonly described: string;
  /** What the judge keeps of it, as JSON; empty where there is nothing to judge. */
  readonly metadata: () => string;
  /** Size, time and number on disk of the file that is kept, as far as one is. */
  readonly signature?: string;
  /** Whether it is of the site that is being made, or of one that was judged. */
  readonly made: "now" | "before";
}

/** A print that is wanted in a site. */
export type WantedFile = Pick<OutputFile, "file" | "cacheKey">;

/** What a site consists of. */
export interface RenderedSite {
  readonly files: readonly OutputFile[];
  /** Style sheet, fonts and pictures, by their paths from the root of the site. */
  readonly others: readonly string[];
  /** Marks of broken templates that its editors wrote. */
  readonly written: ReadonlySet<LeftoverMark>;
}

/** A print as threads hand it over. */
export interface PlainOutputFile extends Omit<OutputFile, "metadata" | "made"> {
  readonly metadata: string;
}

/** A print that was handed over. */
export function toOutputFile({ metadata, ...output }: PlainOutputFile): OutputFile {
  return { ...output, metadata: () => metadata, made: "now" };
}

/** What the judge keeps of a print. */
export function metadataOf({ metadata }: OutputFile): readonly FileMetadata[] {
  const text = metadata();
  return text === "" ? [] : [JSON.parse(text)];
}

/** What the release says of a print. */
export function describedIn({ described }: OutputFile): TreeFile {
  return JSON.parse(described);
}
