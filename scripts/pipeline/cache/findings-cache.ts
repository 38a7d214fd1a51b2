import { hash } from "node:crypto";
import type { ContentPath } from "../../content/content-path.ts";
import { once } from "../../once.ts";
import type { Findings } from "../../rules/index.ts";
import type { ContentReader } from "../load-content.ts";
import type { LoadedFile } from "../load-file.ts";
import type { ContentCache } from "./cache-dirs.ts";
import { type Entry, readCacheFile, writeCacheFile } from "./cache-file.ts";

/*
 * The findings of rules in the facts of all files, which most edits of a text leave unchanged. The cache has one entry, whose key is the
 * digest of those facts.
 */

/** Remembers findings, and writes them to the cache on request. */
interface FindingsCache {
  readonly remember: NonNullable<ContentReader["rememberFindings"]>;
  readonly store: () => void;
}

/** Opens the findings of a content folder. They are read at the first access. */
export function cachingFindings({
  findingsCacheFile,
  temporarySuffix,
}: Pick<ContentCache, "findingsCacheFile" | "temporarySuffix">): FindingsCache {
  const read = once(() => readCacheFile(findingsCacheFile).entries);
  let fresh: ReadonlyMap<string, Entry> | undefined;
  let isStored = true;
  return {
    remember(paths, files) {
      const areHashed = files.every(({ record, hashes }) => record === undefined || hashes !== undefined);
      const digest = areHashed ? digestOfFacts(paths, files) : undefined;
      return (find) => {
        const entry = digest === undefined ? undefined : (fresh ?? read()).get(digest);
        if (entry !== undefined) return parseFindings(entry);
        const findings = find();
        if (digest === undefined) return findings;
        fresh = new Map([[digest, { index: JSON.stringify(findings), body: () => "" }]]);
        isStored = false;
        return findings;
      };
    },
    store() {
      if (!isStored && fresh !== undefined) writeCacheFile(findingsCacheFile, fresh, temporarySuffix);
      isStored = true;
    },
  };
}

function digestOfFacts(paths: readonly ContentPath[], files: readonly LoadedFile[]): string {
  let facts = "";
  for (const { file } of paths) facts += `${file}\n`;
  for (const { hashes } of files) facts += `${hashes?.facts ?? ""}\n`;
  return hash("sha256", facts, "hex");
}

function parseFindings({ index }: Entry): Findings {
  return JSON.parse(index);
}
