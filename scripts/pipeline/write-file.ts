import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeWhole } from "../files/write-whole.ts";
import type { Tree } from "../release/file-tree.ts";
import { formatRelease, type Release, type ReleaseFacts, releaseOf } from "../release/manifest.ts";
import { RELEASE_FILE } from "../release/role.ts";

/** Writes a file into an output folder, and creates the folders it needs. */
export function writeOutput(dir: string, file: string, content: Uint8Array | string): void {
  const target = join(dir, file);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}

/**
 * Writes `release.json`, which lists the files, into the folder of a site. The folder may be served: readers of the file get the old or the
 * new version, complete.
 */
export function writeRelease(dir: string, files: Tree, facts: ReleaseFacts): Release {
  const release = releaseOf(files, facts);
  writeWhole(dir, RELEASE_FILE, formatRelease(release));
  return release;
}
