import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { OutputBase } from "../../check-output/link-target-file.ts";
import { commitStaging, discardStaging, type Owner, openStaging } from "../../release/output-dir.ts";
import { writeOutput } from "../write-file.ts";
import { portablePage } from "./portable-page.ts";

/** A built site: its folder, its future address, and the paths of its files. */
export interface BuiltSite {
  readonly dir: string;
  readonly base: OutputBase;
  readonly files: ReadonlySet<string>;
}

/**
 * Writes a copy of a site whose pages can be opened from a disk, and replaces the copy of an earlier build in the folder. The copy has no
 * `release.json`, so it can't be published by mistake. Throws an `OccupiedError` if files that no build has written are in its place.
 */
export function writePortable({ dir, base, files }: BuiltSite, outputDir: string, owner: Owner): void {
  const staging = openStaging(outputDir, owner);
  const textOf = (file: string) => readFileSync(join(dir, file), "utf8");
  try {
    for (const file of files)
      if (file.endsWith(".html"))
        writeOutput(staging.dir, file, portablePage({ base, files, textOf }, file, textOf(file)));
      else copy(join(dir, file), join(staging.dir, file));
  } catch (error) {
    discardStaging(staging);
    throw error;
  }
  commitStaging(staging);
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
