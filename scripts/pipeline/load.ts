import type { Cache } from "./cache.ts";
import type { Kept } from "./keep.ts";
import { findKept, formatKept, makeKept } from "./keep.ts";
import type { ListedText, LoadedFile } from "./load-file.ts";
import { loadFile } from "./load-file.ts";
import { readPack, writePack } from "./pack.ts";
import type { Pool } from "./pool.ts";
import { batches } from "./pool.ts";

/** Reads and checks text files, in the order in which they are given. */
export type TextLoader = (contentDir: string, files: readonly ListedText[]) => Promise<readonly LoadedFile[]>;

/** Reads every file here and now. */
export const loadTexts: TextLoader = async (contentDir, files) => files.map((file) => loadFile(contentDir, file));

/** Fewer files than this are read faster here than threads start. */
const FEW = 400;
const BATCH = 250;

/**
 * Keeps what a file's bytes gave, and works out only the rest, on all cores. A file whose size and times are as they were
 * is taken to be as it was; one that only looks changed is known by its bytes.
 */
export function keepingLoader({ contentPack, aside }: Cache, pool: Pool): TextLoader {
  return async (contentDir, files) => {
    const pack = readPack(contentPack);
    const found = new Map(files.map((file) => [file.path.file, findKept(contentDir, file, pack)]));
    const missing = files.filter(({ path }) => found.get(path.file) === undefined);
    const made = new Map((await make(contentDir, missing, pool)).map((kept) => [kept.loaded.path.file, kept]));
    const all = files.flatMap(({ path }) => found.get(path.file) ?? made.get(path.file) ?? []);
    if (missing.length > 0 || pack.texts.size !== files.length) {
      writePack(contentPack, new Map(all.map((kept) => [kept.loaded.path.file, formatKept(kept)])), aside);
    }
    return all.map(({ loaded }) => loaded);
  };
}

async function make(contentDir: string, files: readonly ListedText[], pool: Pool): Promise<readonly Kept[]> {
  if (files.length < FEW) return files.map((file) => makeKept(contentDir, file));
  const parts = await Promise.all(batches(files, BATCH).map((batch) => pool.load({ contentDir, files: batch })));
  return parts.flat();
}
