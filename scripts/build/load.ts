import type { ContentCache } from "./cache/cache-dirs.ts";
import type { Entry, Pack } from "./cache/cache-file.ts";
import { readPack, writePack } from "./cache/cache-file.ts";
import type { KeptText } from "./cache/content-cache.ts";
import { findKept, makeKept, parseKept } from "./cache/content-cache.ts";
import type { ImageLoader } from "./cache/image-cache.ts";
import { keepingImages } from "./cache/image-cache.ts";
import type { ListedText, LoadedFile } from "./load-file.ts";
import { loadFile } from "./load-file.ts";
import type { loadWording } from "./load-messages.ts";
import { keepingWording } from "./load-messages.ts";
import type { Witness } from "./progress.ts";
import { batchesOf } from "./workers/batches.ts";
import { spread } from "./workers/parallel-map.ts";
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
  readonly loadWording: typeof loadWording;
  /** Writes down what was loaded, if it is not what is written down. */
  readonly keep: () => void;
}

/**
 * Keeps what a file's bytes gave, and works out only the rest, on all cores. A file whose size and times are as they were
 * is taken to be as it was; one that only looks changed is known by its bytes. One store serves one content folder.
 */
export function openTexts(cache: ContentCache, pool: Pool, witness: Witness = () => {}): TextStore {
  const { contentPack, aside } = cache;
  let pack: Pack | undefined;
  let parsed: ReadonlyMap<Entry, LoadedFile> = new Map();
  let isKept = true;
  return {
    async load(contentDir, files) {
      const before = pack ?? readPack(contentPack);
      const found = files.map((file) => findKept(contentDir, file, before));
      const missing = files.filter((_, index) => found[index] === undefined);
      witness("reading", { done: 0, of: missing.length });
      const made = (await make(contentDir, missing, { pool, witness })).values();
      witness("checking", { done: 0, of: files.length });
      const loaded = files.map(({ path }, index) => {
        const entry = found[index] ?? entryOf(made.next().value);
        return { path, entry, file: parsed.get(entry) ?? parseKept(contentDir, path, entry) };
      });
      const isAsBefore = loaded.every(({ path, entry }) => before.entries.get(path.file) === entry);
      isKept &&= isAsBefore && before.entries.size === files.length;
      parsed = new Map(loaded.map(({ entry, file }) => [entry, file]));
      pack = {
        entries: new Map(loaded.map(({ path, entry }) => [path.file, entry])),
        writtenAt: before.writtenAt,
      };
      return loaded.map(({ file }) => file);
    },
    loadImages: keepingImages(cache),
    loadWording: keepingWording(cache),
    keep() {
      if (isKept || pack === undefined) return;
      pack = { ...pack, writtenAt: writePack(contentPack, pack.entries, aside) };
      isKept = true;
    },
  };
}

function entryOf({ head, rest }: KeptText = { head: "", rest: "" }): Entry {
  return { head, rest: () => rest };
}

/** In the order of the files. */
async function make(
  contentDir: string,
  files: readonly ListedText[],
  { pool, witness }: { readonly pool: Pool; readonly witness: Witness },
): Promise<readonly KeptText[]> {
  if (files.length < FEW) return files.map((file) => makeKept(contentDir, file));
  expectManyFiles();
  const batches = batchesOf(files, BATCH);
  const here = (number: number) => (batches[number] ?? []).map((file) => makeKept(contentDir, file));
  const tell = (taken: number) => witness("reading", { done: Math.min(taken * BATCH, files.length), of: files.length });
  return (await spread(batches.length, here, pool.load({ contentDir, batches }), tell)).flat();
}
