import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Owner } from "../release/output-dir.ts";
import { removeFolder } from "../release/remove-folder.ts";
import type { PreparedFolder } from "./cache/prepared-folder.ts";
import { CACHE_FILE } from "./cache/render-cache.ts";
import type { BuildContext } from "./open-build.ts";

/*
 * While a build reads and checks the content of a large site, another thread prepares the folder that the new site begins with. After
 * most edits, nearly all files of a site are those of the site before, so the build need neither look at each of them nor link it.
 */

/** With a smaller cache than this, of about a thousand files, that takes longer than it saves. In bytes. */
const SMALLEST_CACHE = 3_000_000;

/**
 * Begins to prepare the recycled folder. Resolves with undefined for a small site, on a machine with one core, if the output is on
 * another disk than the cache. Rejects if it fails, also if the pool is closed before it is done.
 */
export async function prepareRecycled({
  cache: { renderedDir, recycledDir, temporarySuffix },
  options: { outputDir },
  pool,
  owner,
}: BuildContext): Promise<PreparedFolder | undefined> {
  const cached = statSync(join(renderedDir, CACHE_FILE), { throwIfNoEntry: false });
  const parent = statSync(dirname(resolve(outputDir)), { throwIfNoEntry: false });
  if (cached === undefined || cached.size < SMALLEST_CACHE || parent?.dev !== cached.dev) return undefined;
  removeAbandoned(recycledDir, owner);
  return pool.prepare({ renderedDir, recycledDir, temporarySuffix });
}

/** Removes what threads of killed builds have prepared. */
function removeAbandoned(recycledDir: string, { isAlive }: Owner): void {
  const [folder, prefix] = [dirname(recycledDir), `${basename(recycledDir)}.`];
  for (const name of readdirSync(folder)) {
    const pid =
      name.startsWith(prefix) && name.endsWith(".tmp") ? Number(name.slice(prefix.length, -".tmp".length)) : 0;
    if (pid > 0 && !isAlive(pid)) removeFolder(join(folder, name));
  }
}
