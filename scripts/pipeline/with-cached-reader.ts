import type { Owner } from "../release/output-dir.ts";
import { contentCacheFor } from "./cache/cache-dirs.ts";
import { type CachedReader, openCachedReader } from "./cache/cached-reader.ts";
import type { SiteOptions } from "./options.ts";
import { openPool } from "./workers/pool.ts";

/**
 * Does work with a reader that has the cache of earlier runs and builds, and ends its threads afterwards. The reader is undefined if the
 * cache folder can't be used: then every file is read. Its entries are cached if the work calls `store`.
 */
export async function withCachedReader<Result>(
  options: SiteOptions,
  owner: Owner,
  work: (reader: CachedReader | undefined) => Promise<Result>,
): Promise<Result> {
  const pool = openPool();
  const open = (): CachedReader | undefined => {
    try {
      return openCachedReader(contentCacheFor(options, owner), pool);
    } catch {
      return undefined;
    }
  };
  try {
    return await work(open());
  } finally {
    await pool.close();
  }
}
