import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkChanges, type VerifiedSite } from "../check-output/changed-files.ts";
import { checkOutput } from "../check-output/index.ts";
import type { FileMetadata } from "../check-output/page-metadata.ts";
import { readMetadata, readText } from "../check-output/read.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { FEED_RULES } from "../editions/feeds/formats.ts";
import { metadataOf, type OutputFile, type RenderedSite } from "./cache/output-file.ts";
import type { SitePlan } from "./plan-site.ts";

/** A rendered site, the folders with its files, and the site before it. */
export interface VerifyInput {
  readonly rendered: RenderedSite;
  /** The folder of the site. After an edit, a second folder has the unchanged files. */
  readonly folders: readonly [string, ...string[]];
  /** The verified site that unchanged files are from. */
  readonly before?: VerifiedSite | undefined;
}

/** The data of the desk: forms, messages, and content as written. */
const EDITOR_DATA = /^admin\/.+\.json$/;

/**
 * Checks the rendered files of a site. If few of them are new and no other file depends on their changes, it checks only the new files,
 * otherwise all files.
 */
export function verifyOutput(
  { rendered, folders, before }: VerifyInput,
  { base, checked }: Pick<SitePlan, "base" | "checked">,
): readonly Diagnostic[] {
  const { files, otherFiles, allowedMarks } = rendered;
  const paths = new Set([...files.map(({ file }) => file), ...otherFiles]);
  const folderOf = (file: string): string => folders.find((folder) => existsSync(join(folder, file))) ?? folders[0];
  const textOf = (file: string) => readText(folderOf(file), file);
  const isWritten = (address: string) => checked.writtenAddresses().has(address);
  const options = { ...base, allowedMarks, isWritten, feeds: FEED_RULES, textOf };
  const fresh = files.filter(({ origin }) => origin === "rendered");
  const areFew = before !== undefined && fresh.length < files.length / 4;
  const ofFew = areFew ? checkChanges(fresh.flatMap(metadataOf), paths, options, before) : undefined;
  const others = otherFiles.filter((file) => !EDITOR_DATA.test(file));
  return ofFew ?? checkOutput(metadataOfEach(files, others, folderOf), paths, options);
}

/** Makes the metadata of the files one by one, so that it need not all be in memory at once. */
function* metadataOfEach(
  files: readonly OutputFile[],
  otherFiles: readonly string[],
  folderOf: (file: string) => string,
): Iterable<FileMetadata> {
  for (const file of files) yield* metadataOf(file);
  for (const file of otherFiles) {
    const metadata = readMetadata(folderOf(file), file, FEED_RULES);
    if (metadata !== undefined) yield metadata;
  }
}
