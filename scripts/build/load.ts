import type { ContentCache } from "./cache/cache-dirs.ts";
import type { CacheFile, Entry } from "./cache/cache-file.ts";
import { readCacheFile, writeCacheFile } from "./cache/cache-file.ts";
import type { KeptText } from "./cache/content-cache.ts";
import { findKept, makeKept, parseKept } from "./cache/content-cache.ts";
import type { ImageLoader } from "./cache/image-cache.ts";
import { keepingImages } from "./cache/image-cache.ts";
import type { ListedText, LoadedFile } from "./load-file.ts";
import { loadFile } from "./load-file.ts";
import type { loadMessages } from "./load-messages.ts";
import { cachingMessages } from "./load-messages.ts";
import type { OnProgress } from "./progress.ts";
import { batchesOf } from "./workers/batches.ts";
import { parallelMap } from "./workers/parallel-map.ts";
import type { Pool } from "./workers/pool.ts";
import { expectManyFiles } from "./workers/v8-flags.ts";

/** Reads and checks text files, in the order in which they are given. */
export type TextLoader = (contentDir: string, files: readonly ListedText[]) => Promise<readonly LoadedFile[]>;

/** Reads every file here and now. */
export const loadTexts: TextLoader = async (contentDir, files) => files.map((file) => loadFile(contentDir, file));

/** Fewer files than this are read faster here than threads start. */
export const FEW = 400;
/** How many files a thread takes at once. */
export const BATCH = 100;

/** What content files gave, kept between builds. */
export interface TextStore {
  readonly load: TextLoader;
  readonly loadImages: ImageLoader;
  readonly loadMessages: typeof loadMessages;
  /** Writes down what was loaded, if it is not what is written down. */
  readonly keep: () => void;
}

/**
 * Keeps what a file's bytes gave, and works out only the rest, on all cores. A file whose size and times are as they were
 * is taken to be as it was; one that only looks changed is known by its bytes. One store serves one content folder.
 */
export function openTexts(cache: ContentCache, pool: Pool, onProgress: OnProgress = () => {}): TextStore {
  const { contentCache, aside } = cache;
  let cacheFile: CacheFile | undefined;
  let parsed: ReadonlyMap<Entry, LoadedFile> = new Map();
  let isKept = true;
  return {
    async load(contentDir, files) {
      const before = cacheFile ?? readCacheFile(contentCache);
      const found = files.map((file) => findKept(contentDir, file, before));
      const missing = files.filter((_, index) => found[index] === undefined);
      onProgress("reading", { done: 0, of: missing.length });
      const made = (await make(contentDir, missing, { pool, onProgress })).values();
      onProgress("checking", { done: 0, of: files.length });
      const loaded = files.map(({ path }, index) => {
        const entry = found[index] ?? entryOf(made.next().value);
        return { path, entry, file: parsed.get(entry) ?? parseKept(contentDir, path, entry) };
      });
      const isAsBefore = loaded.every(({ path, entry }) => before.entries.get(path.file) === entry);
      isKept &&= isAsBefore && before.entries.size === files.length;
      parsed = new Map(loaded.map(({ entry, file }) => [entry, file]));
      cacheFile = {
        entries: new Map(loaded.map(({ path, entry }) => [path.file, entry])),
        writtenAt: before.writtenAt,
      };
      return loaded.map(({ file }) => file);
    },
    loadImages: keepingImages(cache),
    loadMessages: cachingMessages(cache),
    keep() {
      if (isKept || cacheFile === undefined) return;
      cacheFile = { ...cacheFile, writtenAt: writeCacheFile(contentCache, cacheFile.entries, aside) };
      isKept = true;
    },
  };
}

function entryOf({ index, body }: KeptText = { index: "", body: "" }): Entry {
  return { index, body: () => body };
}

/** In the order of the files. */
async function make(
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
