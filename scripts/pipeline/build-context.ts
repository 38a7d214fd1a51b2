import type { Owner } from "../release/output-dir.ts";
import type { AddAssets } from "./added-assets.ts";
import type { OnProgress } from "./build-progress.ts";
import type { Cache } from "./cache/cache-dirs.ts";
import { cacheFor } from "./cache/cache-dirs.ts";
import type { PreparedFolder } from "./cache/prepared-folder.ts";
import type { SiteOptions } from "./options.ts";
import type { Pool } from "./workers/pool.ts";
import { openPool } from "./workers/pool.ts";

/** What the steps of a build share. */
export interface BuildContext {
  readonly options: SiteOptions;
  /** The process that builds. */
  readonly owner: Owner;
  readonly pool: Pool;
  readonly cache: Cache;
  readonly onProgress: OnProgress;
  readonly addAssets: readonly AddAssets[];
  /** The recycled folder, if another thread prepares it. */
  readonly preparing?: Promise<PreparedFolder | undefined>;
  /** `later`: the caller writes the pictures after the build, and then `release.json`. */
  readonly pictures?: "later";
}

/** What a build calls. */
export type BuildHooks = Partial<Pick<BuildContext, "onProgress" | "addAssets">>;

/** Opens the thread pool and the cache of a build. The caller closes the pool. */
export function openBuildContext(
  options: SiteOptions,
  owner: Owner,
  { onProgress = () => {}, addAssets = [] }: BuildHooks = {},
): BuildContext {
  return { options, owner, pool: openPool(), cache: cacheFor(options, owner), onProgress, addAssets };
}
