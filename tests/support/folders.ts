import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestContext } from "node:test";
import { fileURLToPath } from "node:url";

/** The folder of the project, absolute, without a slash at the end. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/[/\\]$/, "");

/** A new empty folder outside the project, absolute, removed when the test ends. */
export async function temporaryFolder(test: Pick<TestContext, "after">): Promise<string> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), "dateline-test-")));
  test.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Does something without the rights of the administrator, whom no file is closed to. */
export function asNobody<Result>(act: () => Result): Result {
  const user = process.geteuid?.();
  if (user !== 0) return act();
  process.seteuid?.(65_534);
  try {
    return act();
  } finally {
    process.seteuid?.(user);
  }
}

/** Writes files into a folder, with the folders they need: path with forward slashes → text or bytes. */
export async function writeTree(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** The files of a folder and of those in it, sorted, as paths from it with forward slashes. */
export async function listTree(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

/** Every file of a folder: path with forward slashes → its bytes. */
export async function readTree(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const files = await listTree(folder);
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(path.join(folder, file))] as const)),
  );
}
