import { copyFileSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { TreeFile } from "../../publish/release/file-tree.ts";
import { digestOf } from "../../publish/release/file-tree.ts";
import type { WantedFile } from "./output-file.ts";

/*
 * The files of prints that are kept: second names of the files of the site, known by the identities of their sheets.
 */

/** Where the print with an identity is kept. */
export function renderedFile(dir: string, cacheKey: string): string {
  return join(dir, cacheKey.slice(0, 2), cacheKey);
}

/**
 * Size, time and number on disk of a file as it was printed: whoever changes a page of the site by hand changes the kept one
 * with it. As long as the kept one is there, no other file has its number.
 */
export function signatureOf(file: string): string | undefined {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats === undefined ? undefined : `${stats.size} ${stats.mtimeMs} ${stats.ino}`;
}

/** Whether size and time are the same; the number is another one after a copy of the cache. */
export function isSigned(signed: string | undefined, signature: string): signed is string {
  return signed?.startsWith(signature.slice(0, signature.lastIndexOf(" ") + 1)) === true;
}

/** Gives a file a second name, or copies it where file systems differ; false when it can't be done. */
export function linked(from: string, to: string): boolean {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    return isAbout(error, "EXDEV", "EPERM", "EMLINK") && copied(from, to);
  }
}

function copied(from: string, to: string): boolean {
  try {
    copyFileSync(from, to);
    return true;
  } catch {
    return false;
  }
}

function isAbout(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}

/** Whether a file's bytes are those that a release described: its times may be others after a copy. */
export function isDescribed(file: string, described: string): boolean {
  const { sha256 }: TreeFile = JSON.parse(described);
  return digestOf(readFileSync(file)) === sha256;
}

/**
 * Gives the file of a print in a site a second name, under which it stays when the site goes. Gives its signature; undefined
 * when it can't be done.
 */
export function storeRenderedFile(dir: string, outputDir: string, { file, cacheKey }: WantedFile): string | undefined {
  const kept = renderedFile(dir, cacheKey);
  return linkedAnew(join(outputDir, file), kept) ? signatureOf(kept) : undefined;
}

/** Removes the files of prints that are not known: of a build that was killed, or whose site was refused. */
export function removeStrays(dir: string, known: ReadonlyMap<string, unknown>): void {
  const folders = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name: folder } of folders) {
    const strays = readdirSync(join(dir, folder)).filter((cacheKey) => !known.has(cacheKey));
    for (const cacheKey of strays) rmSync(join(dir, folder, cacheKey), { force: true });
  }
}

/** The same, where the name may be taken or its folder may not be there: both are seldom, and are not looked at first. */
function linkedAnew(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    rmSync(to, { force: true });
    return linked(from, to);
  }
}
