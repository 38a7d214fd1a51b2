import type { TextPath } from "../../content/read/front-matter.ts";
import type { CountryCode, LanguageTag } from "../../i18n/language-tag.ts";
import type { LanguageMessages } from "../../site/site-inputs.ts";
import type { OnProgress } from "../build-progress.ts";
import type { ContentReader } from "../load-content.ts";
import type { ListedText, LoadedFile } from "../load-file.ts";
import { type LoadedMessages, loadMessages } from "../load-messages.ts";
import { batchesOf } from "../workers/batches.ts";
import { type BatchResult, parallelMap } from "../workers/parallel-map.ts";
import type { Pool } from "../workers/pool.ts";
import type { ContentCache } from "./cache-dirs.ts";
import { type CacheFile, type Entry, readCacheFile, writeCacheFile } from "./cache-file.ts";
import { cachingDownloads } from "./download-cache.ts";
import { cachingFindings } from "./findings-cache.ts";
import { cachingImages } from "./measured-images.ts";
import { findUnchanged, hashesOf, loadEntry, type PlainEntry, parseEntry } from "./text-entry.ts";

/** Fewer files than this are read in this thread: that takes less time than starting other threads. */
export const FEW_FILES = 400;
/** How many files a thread reads as one batch. */
export const FILES_PER_BATCH = 25;

/** Reads content with the help of a cache. One reader serves one content folder. */
export interface CachedReader extends Omit<ContentReader, "list"> {
  /** Writes the entries read since the last call to the cache. */
  readonly store: () => void;
}

/**
 * Opens a reader that parses only files that have changed, on all cores. A file with the size and times of the cached file counts as
 * unchanged; otherwise its bytes are compared.
 */
export function openCachedReader(cache: ContentCache, pool: Pool, onProgress: OnProgress = () => {}): CachedReader {
  const { contentCacheFile, temporarySuffix } = cache;
  let cacheFile: CacheFile | undefined;
  let loadedFiles: ReadonlyMap<Entry, LoadedFile> = new Map();
  let isStored = true;
  const findings = cachingFindings(cache);
  return {
    async load(contentDir, files) {
      const before = cacheFile ?? readCacheFile(contentCacheFile);
      const found = files.map((file) => findUnchanged(contentDir, file, before));
      const changed = files.filter((_, index) => found[index] === undefined);
      onProgress("reading", { done: 0, of: changed.length });
      const fresh = (await loadEntries(contentDir, changed, { pool, onProgress })).values();
      onProgress("checking", { done: 0, of: files.length });
      const loaded = files.map(({ path }, index) => {
        const entry = found[index];
        if (entry === undefined)
          return loadedAfter(before.entries.get(path.file), contentDir, path, fresh.next().value ?? NO_ENTRY);
        return { path, entry, file: loadedFiles.get(entry) ?? parseEntry(contentDir, path, entry) };
      });
      const isUnchanged = loaded.every(({ path, entry }) => before.entries.get(path.file) === entry);
      isStored &&= isUnchanged && before.entries.size === files.length;
      loadedFiles = new Map(loaded.map(({ entry, file }) => [entry, file]));
      cacheFile = {
        entries: new Map(loaded.map(({ path, entry }) => [path.file, entry])),
        writtenAt: before.writtenAt,
      };
      return loaded.map(({ file }) => file);
    },
    loadImages: cachingImages(cache),
    loadDownloads: cachingDownloads(cache),
    loadMessages: cachingMessages(cache),
    rememberFindings: findings.remember,
    store() {
      findings.store();
      if (isStored || cacheFile === undefined) return;
      const writtenAt = writeCacheFile(contentCacheFile, cacheFile.entries, temporarySuffix);
      cacheFile = { ...cacheFile, writtenAt };
      isStored = true;
    },
  };
}

/** A file that has changed or is new, with the digests of the entry that it replaces. */
function loadedAfter(former: Entry | undefined, contentDir: string, path: TextPath, entry: Entry) {
  const file = parseEntry(contentDir, path, entry);
  return { path, entry, file: former === undefined ? file : { ...file, formerHashes: hashesOf(former) } };
}

/** Entries that were just made. */
function toEntries(entries: readonly PlainEntry[]): readonly Entry[] {
  return entries.map(({ index, body }) => ({ index, body: () => body }));
}

const NO_ENTRY: Entry = { index: "", body: () => "" };

/** Reads and checks files, in their order; on all cores if they are many. */
async function loadEntries(
  contentDir: string,
  files: readonly ListedText[],
  { pool, onProgress }: { readonly pool: Pool; readonly onProgress: OnProgress },
): Promise<readonly Entry[]> {
  const load = (batch: readonly ListedText[]) => toEntries(batch.map((file) => loadEntry(contentDir, file)));
  if (files.length < FEW_FILES) return load(files);
  const batches = batchesOf(files, FILES_PER_BATCH);
  const startThreads = pool.load({ contentDir, batches });
  const entries = await parallelMap<readonly Entry[]>(batches.length, {
    runHere: (index) => load(batches[index] ?? []),
    startThreads: (counter) => startThreads(counter).map(async (results) => toBatches(await results)),
    onStart: (started) =>
      onProgress("reading", { done: Math.min(started * FILES_PER_BATCH, files.length), of: files.length }),
  });
  return entries.flat();
}

function toBatches(results: readonly BatchResult<readonly PlainEntry[]>[]): readonly BatchResult<readonly Entry[]>[] {
  return results.map(([index, entries]) => [index, toEntries(entries)]);
}

/** Caches messages that have no errors. A changed theme has another cache, so cached messages are always current. */
function cachingMessages({
  messagesCacheFile,
  temporarySuffix,
}: Pick<ContentCache, "messagesCacheFile" | "temporarySuffix">): typeof loadMessages {
  return (themeDirs, needed) => {
    const key = JSON.stringify([themeDirs, needed]);
    const cached = readCacheFile(messagesCacheFile).entries.get(key);
    if (cached !== undefined)
      return { messagesByLanguage: parseMessages(cached.index), sources: new Map(), diagnostics: [] };
    const loaded = loadMessages(themeDirs, needed);
    const entry = { index: formatMessages(loaded.messagesByLanguage), body: () => "" };
    if (loaded.diagnostics.length === 0) writeCacheFile(messagesCacheFile, new Map([[key, entry]]), temporarySuffix);
    return loaded;
  };
}

type PlainMessages = readonly (readonly [
  LanguageTag,
  Omit<LanguageMessages, "countries">,
  readonly [CountryCode, string][],
])[];

function formatMessages(messagesByLanguage: LoadedMessages["messagesByLanguage"]): string {
  const plain: PlainMessages = [...messagesByLanguage].map(([language, { countries, ...others }]) => [
    language,
    others,
    [...countries],
  ]);
  return JSON.stringify(plain);
}

function parseMessages(json: string): LoadedMessages["messagesByLanguage"] {
  const plain: PlainMessages = JSON.parse(json);
  return new Map(
    plain.map(([language, others, countries]) => [language, { ...others, countries: new Map(countries) }]),
  );
}
