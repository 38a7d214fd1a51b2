import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ObjectStore } from "./store.ts";

/** What a folder can do of what stores do: enough for a journal and for lists of files. */
export type FolderStore = Pick<ObjectStore, "read" | "write" | "create" | "remove" | "list">;

/** A folder as a store. Files appear whole: they are written aside, under the run's name, and then linked or renamed. */
export function openFolder(root: string, run: string): FolderStore {
  const aside = (key: string) => `${join(root, key)}.${run}.tmp`;
  const writeAside = (key: string, bytes: Uint8Array) => {
    mkdirSync(dirname(join(root, key)), { recursive: true });
    writeFileSync(aside(key), bytes);
  };
  return {
    async read(key) {
      return unless("ENOENT", () => readFileSync(join(root, key)));
    },
    async write(key, bytes) {
      writeAside(key, bytes);
      renameSync(aside(key), join(root, key));
    },
    async create(key, bytes) {
      writeAside(key, bytes);
      const created = unless("EEXIST", () => linkSync(aside(key), join(root, key)) ?? true);
      rmSync(aside(key));
      return created ?? readFileSync(join(root, key)).equals(bytes);
    },
    async remove(key) {
      rmSync(join(root, key), { force: true });
    },
    async list(prefix) {
      const dir = dirname(`${prefix}x`);
      const names = unless("ENOENT", () => readdirSync(join(root, dir))) ?? [];
      return names
        .map((name) => `${dir}/${name}`)
        .filter((key) => key.startsWith(prefix))
        .sort();
    },
  };
}

/** What a call returns, or undefined when it fails with a code. */
function unless<Result>(code: string, call: () => Result): Result | undefined {
  try {
    return call();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === code) return undefined;
    throw error;
  }
}
