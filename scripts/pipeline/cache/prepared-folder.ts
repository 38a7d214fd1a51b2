import { lstatSync, rmdirSync, unlinkSync } from "node:fs";
import { dirname } from "node:path";

/** A folder with files of an earlier site, as another thread has found or filled it. */
export interface PreparedFolder {
  /** Inode of the folder itself, and the time of its last change, which is another one once a build has taken it. */
  readonly identity: string;
  /** The path of each file from the folder, and its stamp, in turns, each followed by a NUL. */
  readonly stamps: string;
}

/** The identity of a folder; undefined if there is none. A symbolic link is no folder. */
export function identityOf(dir: string): string | undefined {
  const stats = lstatSync(dir, { throwIfNoEntry: false });
  return stats?.isDirectory() === true ? `${stats.ino} ${stats.ctimeMs}` : undefined;
}

/**
 * Removes all files of a prepared folder except those for which `isKept` is true, and the folders that become empty, without looking at
 * the files again. Returns the paths of the kept files; undefined if `dir` is another folder, or if it is not as it was found.
 */
export function prunePrepared(
  dir: string,
  { identity, stamps }: PreparedFolder,
  isKept: (file: string, stamp: string) => boolean,
): ReadonlySet<string> | undefined {
  const [inode] = identity.split(" ");
  if (identityOf(dir)?.split(" ")[0] !== inode) return undefined;
  const kept = new Set<string>();
  const fields = stamps.split("\0");
  try {
    for (let index = 0; index + 1 < fields.length; index += 2) {
      const [file = "", stamp = ""] = [fields[index], fields[index + 1]];
      if (isKept(file, stamp)) kept.add(file);
      else removeFile(dir, file);
    }
    return kept;
  } catch {
    return undefined;
  }
}

/** Removes a file, and the folders that are empty without it. */
function removeFile(dir: string, file: string): void {
  unlinkSync(`${dir}/${file}`);
  for (let folder = dirname(file); folder !== "."; folder = dirname(folder)) if (!isRemoved(`${dir}/${folder}`)) return;
}

function isRemoved(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false; // It has other files.
  }
}
