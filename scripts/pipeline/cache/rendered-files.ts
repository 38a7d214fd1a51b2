import { copyFileSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { hasCode } from "../../diagnostics/has-code.ts";
import { digestOf, type TreeFile } from "../../release/file-tree.ts";
import type { PlannedFile } from "./output-file.ts";

/*
 * The cached files of pages. They are hard links to the files of a site, named by cache key.
 */

/** The path of the cached file with a cache key. Sixteen folders: more would take a small build longer to create than to fill. */
export function cachedFile(dir: string, cacheKey: string): string {
  return join(dir, cacheKey.slice(0, 1), cacheKey);
}

/**
 * The size, time and inode of a file. If somebody edits a page in the site, the cached file changes too, because both names are links to
 * one file; then its stamp changes. As long as the cached file exists, no other file has its inode.
 */
export function stampOf(file: string): string | undefined {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats === undefined ? undefined : `${stats.size} ${stats.mtimeMs} ${stats.ino}`;
}

/** Whether two stamps have the same size and time. The inode differs after the cache was copied. */
export function hasSameTime(stamp: string | undefined, expected: string): stamp is string {
  return stamp?.startsWith(expected.slice(0, expected.lastIndexOf(" ") + 1)) === true;
}

/** Whether the bytes of a file match its manifest entry. A copied file may have other times. */
export function hasContentOf(file: string, manifestEntry: string): boolean {
  const { sha256 }: TreeFile = JSON.parse(manifestEntry);
  return digestOf(readFileSync(file)) === sha256;
}

/** Links a file, or copies it if a link is not possible, as between file systems. Returns whether it succeeded. */
export function linkOrCopy(from: string, to: string): boolean {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    return hasCode(error, "EXDEV", "EPERM", "EMLINK") && copy(from, to);
  }
}

function copy(from: string, to: string): boolean {
  try {
    copyFileSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Links a file of a site into the cache. Returns its stamp; undefined if it could not be linked. */
export function storeRenderedFile(dir: string, outputDir: string, { file, cacheKey }: PlannedFile): string | undefined {
  const cached = cachedFile(dir, cacheKey);
  return linkAgain(join(outputDir, file), cached) ? stampOf(cached) : undefined;
}

/** Removes cached files that `known` does not list: files of builds that were killed or whose site had errors. */
export function removeUnknownFiles(dir: string, known: ReadonlyMap<string, unknown>): void {
  const folders = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name: folder } of folders) {
    const unknown = readdirSync(join(dir, folder)).filter((cacheKey) => !known.has(cacheKey));
    for (const cacheKey of unknown) rmSync(join(dir, folder, cacheKey), { force: true });
  }
}

/** Links a file. If the name is taken or its folder does not exist, which is rare, this is corrected first. */
function linkAgain(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    rmSync(to, { force: true });
    return linkOrCopy(from, to);
  }
}
