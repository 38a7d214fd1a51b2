import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ObjectStore } from "./store.ts";

/** The calls of a store that a folder supports: enough for the journal and the lists of files. */
export type FolderStore = Pick<ObjectStore, "read" | "write" | "create" | "remove" | "list">;

/**
 * A folder as a store. A file is written under a temporary name that contains the run's name, then linked or renamed, so that it is
 * never incomplete.
 */
export function openFolder(root: string, run: string): FolderStore {
  const temporaryPath = (key: string) => `${join(root, key)}.${run}.tmp`;
  /** Writes a temporary file, gives it its name by `place`, and removes it if it is still there. */
  const writeWhole = <Result>(key: string, bytes: Uint8Array, place: () => Result): Result => {
    mkdirSync(dirname(join(root, key)), { recursive: true });
    try {
      writeFileSync(temporaryPath(key), bytes);
      return place();
    } finally {
      rmSync(temporaryPath(key), { force: true });
    }
  };
  return {
    async read(key, most) {
      return undefinedOn("ENOENT", () => readFileSync(join(root, key)))?.subarray(0, most);
    },
    async write(key, bytes) {
      writeWhole(key, bytes, () => renameSync(temporaryPath(key), join(root, key)));
    },
    async create(key, bytes) {
      const link = () => linkSync(temporaryPath(key), join(root, key)) ?? true;
      const created = writeWhole(key, bytes, () => undefinedOn("EEXIST", link));
      return created ?? readFileSync(join(root, key)).equals(bytes);
    },
    async remove(key) {
      rmSync(join(root, key), { force: true });
    },
    async list(prefix) {
      const dir = dirname(`${prefix}x`);
      const names = undefinedOn("ENOENT", () => readdirSync(join(root, dir))) ?? [];
      return names
        .map((name) => `${dir}/${name}`)
        .filter((key) => key.startsWith(prefix))
        .sort();
    },
  };
}

/** The result of a call; undefined when it fails with this error code. */
function undefinedOn<Result>(code: string, call: () => Result): Result | undefined {
  try {
    return call();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === code) return undefined;
    throw error;
  }
}
