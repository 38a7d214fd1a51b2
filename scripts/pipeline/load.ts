import type { Cache } from "./cache.ts";
import type { KeptText } from "./keep.ts";
import { findKept, makeKept, parseKept } from "./keep.ts";
import type { ListedText, LoadedFile } from "./load-file.ts";
import { loadFile } from "./load-file.ts";
import type { Entry } from "./pack.ts";
import { readPack, writePack } from "./pack.ts";
import type { Pool } from "./pool.ts";
import { batchesOf, spread } from "./spread.ts";

/** Reads and checks text files, in the order in which they are given. */
export type TextLoader = (contentDir: string, files: readonly ListedText[]) => Promise<readonly LoadedFile[]>;

/** Reads every file here and now. */
export const loadTexts: TextLoader = async (contentDir, files) => files.map((file) => loadFile(contentDir, file));

/** Fewer files than this are read faster here than threads start. */
const FEW = 400;
const BATCH = 100;

/**
 * Keeps what a file's bytes gave, and works out only the rest, on all cores. A file whose size and times are as they were
 * is taken to be as it was; one that only looks changed is known by its bytes.
 */
export function keepingLoader({ contentPack, aside }: Cache, pool: Pool): TextLoader {
  return async (contentDir, files) => {
    const pack = readPack(contentPack);
    const found = files.map((file) => findKept(contentDir, file, pack));
    const missing = files.filter((_, index) => found[index] === undefined);
    const made = (await make(contentDir, missing, pool)).values();
    const entries = files.map(({ path }, index): readonly [string, Entry] => [
      path.file,
      found[index] ?? entryOf(made.next().value),
    ]);
    if (missing.length > 0 || pack.heads.size !== entries.length) writePack(contentPack, new Map(entries), aside);
    return entries.map(([, entry]) => parseKept(entry));
  };
}

function entryOf({ head, rest }: KeptText = { head: "", rest: "" }): Entry {
  return { head, rest: () => rest };
}

/** In the order of the files. */
async function make(contentDir: string, files: readonly ListedText[], pool: Pool): Promise<readonly KeptText[]> {
  if (files.length < FEW) return files.map((file) => makeKept(contentDir, file));
  const batches = batchesOf(files, BATCH);
  const here = (number: number) => (batches[number] ?? []).map((file) => makeKept(contentDir, file));
  return (await spread(batches.length, here, pool.load({ contentDir, batches }))).flat();
}
