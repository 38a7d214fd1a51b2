import { existsSync } from "node:fs";
import { join } from "node:path";
import type { SoundSite } from "../check-output/changes.ts";
import { checkChanges } from "../check-output/changes.ts";
import type { OutputTerms } from "../check-output/index.ts";
import { checkOutput } from "../check-output/index.ts";
import { readMetadata, readText } from "../check-output/read.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { OutputFile } from "./cache/render-cache.ts";
import { metadataOf } from "./cache/render-cache.ts";

/** A site to be judged. */
export interface CheckInput {
  readonly files: readonly OutputFile[];
  /** Its other files, by their paths from the root. */
  readonly others: readonly string[];
  /** Its folder; and before it one with files that will go there, if there is such a folder. */
  readonly folders: readonly [string, ...string[]];
  /** The site from which the prints are that were not made now. */
  readonly before?: SoundSite | undefined;
}

/** Judges a site: the prints that were made now, where they are few and that is enough, and otherwise all of it. */
export function verifyOutput(
  { files, others, folders, before }: CheckInput,
  terms: Omit<OutputTerms, "textOf">,
): readonly Diagnostic[] {
  const paths = new Set([...files.map(({ file }) => file), ...others]);
  const folderOf = (file: string): string => folders.find((folder) => existsSync(join(folder, file))) ?? folders[0];
  const asked = { ...terms, textOf: (file: string) => readText(folderOf(file), file) };
  const fresh = files.filter(({ made }) => made === "now");
  const isLittle = before !== undefined && fresh.length < files.length / 4;
  const diagnostics = isLittle ? checkChanges(fresh.flatMap(metadataOf), paths, asked, before) : undefined;
  if (diagnostics !== undefined) return diagnostics;
  const metadata = [
    ...files.flatMap(metadataOf),
    ...others.flatMap((file) => readMetadata(folderOf(file), file) ?? []),
  ];
  return checkOutput(metadata, paths, asked);
}
