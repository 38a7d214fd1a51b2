import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** A seed for fast-check, a signed number of 32 bits: of the relative paths and bytes of all files below a folder, and of nothing else. */
export function seedOfFiles(root: string, folders: readonly string[]): number {
  const digest = createHash("sha256");
  for (const file of folders.flatMap((folder) => filesBelow(join(root, folder))))
    digest.update(relative(root, file).replaceAll("\\", "/")).update(readFileSync(file));
  return digest.digest().readInt32BE();
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}
