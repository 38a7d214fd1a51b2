import { readdirSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project, absolute, without a slash at the end. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/[/\\]$/, "");

/** A test, or the tests of a file, with functions to call at their end. */
export interface Cleanup {
  after(remove: () => Promise<void>): void;
}

/** A new empty folder outside the project, absolute, removed when the test ends. */
export async function temporaryFolder(test: Cleanup): Promise<string> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), "dateline-test-")));
  // A process of the test may still write a file: removing a folder that is not empty is tried again.
  test.after(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));
  return folder;
}

/** Calls a function without the rights of root, who can read every file. */
export function withoutRoot<Result>(act: () => Result): Result {
  const user = process.geteuid?.();
  if (user !== 0) return act();
  process.seteuid?.(65_534);
  try {
    return act();
  } finally {
    process.seteuid?.(user);
  }
}

/** Writes files into a folder and creates the folders that they need: path with forward slashes → text or bytes. */
export async function writeTree(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** All files in a folder and its subfolders, sorted, as relative paths with forward slashes. */
export async function listTree(folder: string): Promise<readonly string[]> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

/** Reads all files of a folder: relative path with forward slashes → bytes. */
export async function readTree(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const files = await listTree(folder);
  return new Map(files.map((file) => [file, readFileSync(path.join(folder, file))])); // Hundreds of promises take longer.
}
