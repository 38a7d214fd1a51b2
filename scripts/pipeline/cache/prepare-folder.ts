import { linkSync, mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { tryRename } from "../../release/output-dir.ts";
import { removeFolder } from "../../release/remove-folder.ts";
import { identityOf, type PreparedFolder } from "./prepared-folder.ts";
import { readCachedFiles } from "./render-cache.ts";
import { cachedFile, stampOf } from "./rendered-files.ts";

/** The task of another thread. */
export interface PrepareTask {
  readonly renderedDir: string;
  readonly recycledDir: string;
  readonly temporarySuffix: string;
}

/**
 * Prepares the recycled folder: lists its files, or links all cached files into it if it is not there. Undefined if it is not such a
 * folder.
 */
export function prepareFolder({ renderedDir, recycledDir, temporarySuffix }: PrepareTask): PreparedFolder | undefined {
  if (identityOf(recycledDir) === undefined) {
    const temporary = `${recycledDir}${temporarySuffix}`;
    removeFolder(temporary);
    const stamps = linkCachedFiles(renderedDir, temporary);
    if (tryRename(temporary, recycledDir)) return withIdentity(recycledDir, () => stamps);
    removeFolder(temporary);
  }
  return withIdentity(recycledDir, () => listStamps(recycledDir, ""));
}

/** The identity is older than the stamps, so that a later change is noticed. */
function withIdentity(dir: string, stampsOf: () => string | undefined): PreparedFolder | undefined {
  const identity = identityOf(dir);
  const stamps = identity === undefined ? undefined : stampsOf();
  return identity === undefined || stamps === undefined ? undefined : { identity, stamps };
}

/** Links the cached files of the last site into a new folder. */
function linkCachedFiles(renderedDir: string, dir: string): string {
  mkdirSync(dir);
  const made = new Set([dir]);
  let stamps = "";
  for (const [cacheKey, { file, stamp }] of readCachedFiles(renderedDir)) {
    const cached = cachedFile(renderedDir, cacheKey);
    if (stampOf(cached) !== stamp) continue;
    const target = join(dir, file);
    if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    made.add(dirname(target));
    linkSync(cached, target);
    stamps += `${file}\0${stamp}\0`;
  }
  return stamps;
}

/** Lists all files of a folder with their stamps. Undefined if a folder in it is empty: no site has one, and no list of files shows it. */
function listStamps(dir: string, prefix: string): string | undefined {
  let stamps = "";
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const [path, file] = [`${dir}/${entry.name}`, `${prefix}${entry.name}`];
    if (!entry.isDirectory()) stamps += `${file}\0${stampOf(path)}\0`;
    else {
      const inside = listStamps(path, `${file}/`);
      if (inside === undefined || inside === "") return undefined;
      stamps += inside;
    }
  }
  return stamps;
}
