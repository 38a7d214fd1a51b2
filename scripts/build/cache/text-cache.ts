import type { ContentReader } from "../load.ts";
import type { ListedText, LoadedFile } from "../load-file.ts";
import type { OnProgress } from "../progress.ts";
import { batchesOf } from "../workers/batches.ts";
import { parallelMap } from "../workers/parallel-map.ts";
import type { Pool } from "../workers/pool.ts";
import { expectManyFiles } from "../workers/v8-flags.ts";
import type { ContentCache } from "./cache-dirs.ts";
import type { CacheFile, Entry } from "./cache-file.ts";
import { readCacheFile, writeCacheFile } from "./cache-file.ts";
import type { KeptText } from "./content-cache.ts";
import { findKept, makeKept, parseKept } from "./content-cache.ts";
import { keepingImages } from "./image-cache.ts";
import { cachingMessages } from "./messages-cache.ts";

/** Fewer files than this are read in this thread, before other threads would have started. */
export const FEW = 400;
/** How many files a thread takes at once. */
export const BATCH = 100;

/** Reads content with the help of a cache. One reader serves one content folder. */
export interface CachedReader extends Omit<ContentReader, "list"> {
  /** Writes to the cache what was read, unless it is there already. */
  readonly store: () => void;
}

/**
 * Opens a reader that parses only files that have changed, on all cores. A file with the size and times of the cached one counts
 * as unchanged; one that differs in these is compared by its bytes.
 */
export function openCachedReader(cache: ContentCache, pool: Pool, onProgress: OnProgress = () => {}): CachedReader {
  const { contentCache, aside } = cache;
  let cacheFile: CacheFile | undefined;
  let parsed: ReadonlyMap<Entry, LoadedFile> = new Map();
  let isStored = true;
  return {
    async load(contentDir, files) {
      const before = cacheFile ?? readCacheFile(contentCache);
      const found = files.map((file) => findKept(contentDir, file, before));
      const missing = files.filter((_, index) => found[index] === undefined);
      onProgress("reading", { done: 0, of: missing.length });
      const made = (await readAnew(contentDir, missing, { pool, onProgress })).values();
      onProgress("checking", { done: 0, of: files.length });
      const loaded = files.map(({ path }, index) => {
        const entry = found[index] ?? entryOf(made.next().value);
        return { path, entry, file: parsed.get(entry) ?? parseKept(contentDir, path, entry) };
      });
      const isAsBefore = loaded.every(({ path, entry }) => before.entries.get(path.file) === entry);
      isStored &&= isAsBefore && before.entries.size === files.length;
      parsed = new Map(loaded.map(({ entry, file }) => [entry, file]));
      cacheFile = {
        entries: new Map(loaded.map(({ path, entry }) => [path.file, entry])),
        writtenAt: before.writtenAt,
      };
      return loaded.map(({ file }) => file);
    },
    loadImages: keepingImages(cache),
    loadMessages: cachingMessages(cache),
    store() {
      if (isStored || cacheFile === undefined) return;
      cacheFile = { ...cacheFile, writtenAt: writeCacheFile(contentCache, cacheFile.entries, aside) };
      isStored = true;
    },
  };
}

function entryOf({ index, body }: KeptText = { index: "", body: "" }): Entry {
  return { index, body: () => body };
}

/** In the order of the files. */
async function readAnew(
  contentDir: string,
  files: readonly ListedText[],
  { pool, onProgress }: { readonly pool: Pool; readonly onProgress: OnProgress },
): Promise<readonly KeptText[]> {
  if (files.length < FEW) return files.map((file) => makeKept(contentDir, file));
  expectManyFiles();
  const batches = batchesOf(files, BATCH);
  const here = (number: number) => (batches[number] ?? []).map((file) => makeKept(contentDir, file));
  const tell = (taken: number) =>
    onProgress("reading", { done: Math.min(taken * BATCH, files.length), of: files.length });
  return (await parallelMap(batches.length, here, pool.load({ contentDir, batches }), tell)).flat();
}
