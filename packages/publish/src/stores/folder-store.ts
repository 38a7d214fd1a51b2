import { closeSync, constants, openSync, readdirSync, readSync } from "node:fs";
import { dirname, join } from "node:path";
import { createWhole, findFile, isTemporaryName, removeFile, writeWhole } from "../../../../scripts/content/index.ts";
import type { ObjectStore } from "./store.ts";

/** The calls of a store that a folder supports: enough for the journal and the lists of files. */
export type FolderStore = Pick<ObjectStore, "read" | "write" | "create" | "remove" | "list">;

/** A folder as a store. Its files are never incomplete. Calls reject with a `PlaceError` for symbolic links, pipes and devices in it. */
export function openFolder(root: string): FolderStore {
  return {
    async read(key, most) {
      return readStart(root, key, most);
    },
    async write(key, bytes) {
      writeWhole(root, key, bytes);
    },
    async create(key, bytes) {
      return createWhole(root, key, bytes) || readStart(root, key, bytes.length + 1)?.equals(bytes) === true;
    },
    async remove(key) {
      removeFile(root, key);
    },
    async list(prefix) {
      const dir = dirname(`${prefix}x`);
      const names = undefinedOn("ENOENT", () => readdirSync(join(root, dir))) ?? [];
      return names
        .filter((name) => !isTemporaryName(name))
        .map((name) => `${dir}/${name}`)
        .filter((key) => key.startsWith(prefix))
        .sort();
    },
  };
}

/** The first bytes of a file, at most as many as given, or all if it has fewer; undefined if there is none. */
function readStart(root: string, key: string, most: number): Buffer | undefined {
  const stats = findFile(root, key);
  const descriptor = stats && undefinedOn("ENOENT", () => openSync(join(root, key), OPEN_FLAGS));
  if (stats === undefined || descriptor === undefined) return undefined;
  try {
    const bytes = Buffer.alloc(Math.min(stats.size, most));
    let end = 0;
    for (let count = -1; count !== 0 && end < bytes.length; end += count)
      count = readSync(descriptor, bytes, end, bytes.length - end, end);
    return bytes.subarray(0, end);
  } finally {
    closeSync(descriptor);
  }
}

/** Does not follow symbolic links and does not wait for pipes, on systems that have these flags. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The result of a call; undefined when it fails with this error code. */
function undefinedOn<Result>(code: string, call: () => Result): Result | undefined {
  try {
    return call();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === code) return undefined;
    throw error;
  }
}
