import type { ObjectStore } from "../src/stores/store.ts";

/** A store in memory. A test can inspect it after each change, and interrupt the run there. */
export interface MemoryStore extends ObjectStore {
  readonly objects: ReadonlyMap<string, Buffer>;
  /** The published site: path → text, without the objects under `.dateline/`. */
  site(): ReadonlyMap<string, string>;
}

/** The test interrupted the run. */
export class KilledError extends Error {}

/** `onChange` is called after each change, with its key. It may throw a {@link KilledError} to interrupt the run. */
export function memoryStore(onChange: (store: MemoryStore, key: string) => void): MemoryStore {
  const objects = new Map<string, Buffer>();
  const changed = (key: string) => onChange(store, key);
  const store: MemoryStore = {
    objects,
    site: () =>
      new Map(
        [...objects].filter(([key]) => !key.startsWith(".dateline/")).map(([key, bytes]) => [key, bytes.toString()]),
      ),
    read: async (key, most) => objects.get(key)?.subarray(0, most),
    async write(key, bytes) {
      objects.set(key, Buffer.from(bytes));
      changed(key);
    },
    async create(key, bytes) {
      const found = objects.get(key);
      if (found !== undefined) return found.equals(bytes);
      objects.set(key, Buffer.from(bytes));
      changed(key);
      return true;
    },
    async copy(from, to) {
      const bytes = objects.get(from);
      if (bytes === undefined) throw new Error(`there is no ${from}`);
      objects.set(to, bytes);
      changed(to);
    },
    async remove(key) {
      if (objects.delete(key)) changed(key);
    },
    list: async (prefix) => [...objects.keys()].filter((key) => key.startsWith(prefix)).sort(),
  };
  return store;
}
