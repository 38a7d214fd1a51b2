import { existsSync } from "node:fs";
import { join } from "node:path";
import type { SoundSite } from "../check-output/changes.ts";
import { checkChanges } from "../check-output/changes.ts";
import type { OutputTerms } from "../check-output/index.ts";
import { checkOutput } from "../check-output/index.ts";
import { readFacts, readText } from "../check-output/read.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Print } from "./cache/render-cache.ts";
import { factsOf } from "./cache/render-cache.ts";

/** A site to be judged. */
export interface Case {
  readonly prints: readonly Print[];
  /** Its other files, by their paths from the root. */
  readonly others: readonly string[];
  /** Its folder; and before it one with files that will go there, if there is such a folder. */
  readonly folders: readonly [string, ...string[]];
  /** The site from which the prints are that were not made now. */
  readonly before?: SoundSite | undefined;
}

/** Judges a site: the prints that were made now, where they are few and that is enough, and otherwise all of it. */
export function judgeSite(
  { prints, others, folders, before }: Case,
  terms: Omit<OutputTerms, "textOf">,
): readonly Diagnostic[] {
  const files = new Set([...prints.map(({ file }) => file), ...others]);
  const folderOf = (file: string): string => folders.find((folder) => existsSync(join(folder, file))) ?? folders[0];
  const asked = { ...terms, textOf: (file: string) => readText(folderOf(file), file) };
  const fresh = prints.filter(({ made }) => made === "now");
  const isLittle = before !== undefined && fresh.length < prints.length / 4;
  const verdict = isLittle ? checkChanges(fresh.flatMap(factsOf), files, asked, before) : undefined;
  if (verdict !== undefined) return verdict;
  const facts = [...prints.flatMap(factsOf), ...others.flatMap((file) => readFacts(folderOf(file), file) ?? [])];
  return checkOutput(facts, files, asked);
}
