import { lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync, unlinkSync } from "node:fs";

/*
 * Removes many small files, as every build has to, in a third of the time that `rmSync` takes.
 */

/** Removes a folder with everything in it; of a symbolic link, the link alone. */
export function removeFolder(dir: string): void {
  try {
    if (lstatSync(dir).isDirectory()) prune(dir, "", () => false);
    rmdirSync(dir);
  } catch {
    rmSync(dir, { recursive: true, force: true }); // It is a link, or another process is writing into it.
  }
}

/**
 * Removes all files of a folder except those for which `isKept` is true, and the folders that become empty. `isKept` receives
 * the path relative to the folder, with forward slashes, and the full path. Returns the relative paths of the kept files. If
 * the folder can't be read or changed, everything in it is removed.
 */
export function pruneFolder(dir: string, isKept: (file: string, path: string) => boolean): ReadonlySet<string> {
  const kept = new Set<string>();
  try {
    prune(dir, "", (file, path) => {
      const isFileKept = isKept(file, path);
      if (isFileKept) kept.add(file);
      return isFileKept;
    });
    return kept;
  } catch {
    rmSync(dir, { recursive: true, force: true });
    mkdirSync(dir);
    return new Set();
  }
}

/** Returns whether a file was kept. A symbolic link is treated like a file. */
function prune(dir: string, prefix: string, isKept: (file: string, path: string) => boolean): boolean {
  let keepsAny = false;
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const [path, file] = [`${dir}/${entry.name}`, `${prefix}${entry.name}`];
    const isFolder = entry.isDirectory();
    if (isFolder ? prune(path, `${file}/`, isKept) : isKept(file, path)) keepsAny = true;
    else if (isFolder) rmdirSync(path);
    else unlinkSync(path);
  }
  return keepsAny;
}
