import { existsSync } from "node:fs";
import { join } from "node:path";
import type { VerifiedSite } from "../check-output/changes.ts";
import { checkChanges } from "../check-output/changes.ts";
import { checkOutput } from "../check-output/index.ts";
import { readMetadata, readText } from "../check-output/read.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { FEED_RULES } from "../editions/feeds/formats.ts";
import type { RenderedSite } from "./cache/output-file.ts";
import { metadataOf } from "./cache/output-file.ts";
import type { SitePlan } from "./plan.ts";

/** The folders that hold a rendered site, and the site before it. */
export interface VerifyInput {
  readonly rendered: RenderedSite;
  /** The folder of the site. A second one has the files that an edit leaves as they are. */
  readonly folders: readonly [string, ...string[]];
  /** The checked site that unchanged files are from. */
  readonly before?: VerifiedSite | undefined;
}

/**
 * Checks the rendered files of a site. Where few of them are new and nothing else depends on them, it checks these alone, and all
 * files otherwise.
 */
export function verifyOutput(
  { rendered, folders, before }: VerifyInput,
  { base }: Pick<SitePlan, "base">,
): readonly Diagnostic[] {
  const { files, others, written } = rendered;
  const paths = new Set([...files.map(({ file }) => file), ...others]);
  const folderOf = (file: string): string => folders.find((folder) => existsSync(join(folder, file))) ?? folders[0];
  const textOf = (file: string) => readText(folderOf(file), file);
  const options = { ...base, allowedMarks: written, feeds: FEED_RULES, textOf };
  const fresh = files.filter(({ made }) => made === "now");
  const areFew = before !== undefined && fresh.length < files.length / 4;
  const diagnostics = areFew ? checkChanges(fresh.flatMap(metadataOf), paths, options, before) : undefined;
  if (diagnostics !== undefined) return diagnostics;
  const metadata = [
    ...files.flatMap(metadataOf),
    ...others.flatMap((file) => readMetadata(folderOf(file), file, FEED_RULES) ?? []),
  ];
  return checkOutput(metadata, paths, options);
}
