import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { VerifiedSite } from "../../check-output/changed-files.ts";
import type { LeftoverMark } from "../../check-output/page-metadata.ts";
import { formatMetadata } from "../../check-output/read.ts";
import { defined } from "../../defined.ts";
import { FEED_FORMATS, FEED_RULES } from "../../editions/feeds/formats.ts";
import { describeFile } from "../../release/manifest.ts";
import { pruneFolder } from "../../release/remove-folder.ts";
import { type Entry, readCacheFile, writeCacheFile } from "./cache-file.ts";
import {
  metadataOf,
  type OutputFile,
  type PlainOutputFile,
  type PlannedFile,
  type RenderedSite,
} from "./output-file.ts";
import {
  cachedFile,
  hasContentOf,
  hasSameTime,
  linkOrCopy,
  removeUnknownFiles,
  stampOf,
  storeRenderedFile,
} from "./rendered-files.ts";

/*
 * Rendered files that are kept for the next build. A page with an unchanged cache key is not rendered again: its file is linked from the
 * cache into the new site. The cache also has the page metadata and the release entry of each file.
 */

/** The rendered files of an earlier build. */
export interface RenderCache {
  /**
   * Links the cached files among `planned` into the output folder, and removes all other files from that folder.
   * Returns one output file for each planned file; undefined if it is not in the cache or has been changed there.
   */
  readonly restore: (planned: readonly PlannedFile[], outputDir: string) => readonly (OutputFile | undefined)[];
  /** The site that the files are from, if there is one. */
  readonly site?: CachedSite;
  /** Caches the files of a verified site, and removes all others from the cache. Returns the site with the files' stamps. */
  readonly store: (rendered: RenderedSite, outputDir: string, temporarySuffix: string) => RenderedSite;
}

/** A rendered site that has no errors, as the next output check needs it. */
export function verifiedSiteOf({ files, otherFiles, allowedMarks }: RenderedSite): VerifiedSite {
  const byFile = new Map(files.map((output) => [output.file, output]));
  return {
    files: new Set([...byFile.keys(), ...otherFiles]),
    allowedMarks,
    metadataOf(file) {
      const output = byFile.get(file);
      return output === undefined ? undefined : metadataOf(output)[0];
    },
  };
}

/** The site that the cache was written for. */
export interface CachedSite extends VerifiedSite {
  /** The digest of all that its cache keys were made from. */
  readonly sources: string;
  readonly cacheKeyOf: (file: string) => string | undefined;
}

const CACHE_FILE = "rendered.cache";
/** The key of the entry about the site as a whole. All other keys are cache keys. */
const SITE = "site";

/** Describes a file that was written before. */
export function readOutputFile(outputDir: string, file: string, cacheKey: string): PlainOutputFile {
  const bytes = readFileSync(join(outputDir, file));
  const manifestEntry = JSON.stringify(describeFile(file, bytes, FEED_FORMATS));
  return { file, cacheKey, manifestEntry, metadata: formatMetadata(file, bytes, FEED_RULES) ?? "" };
}

/** Opens the cache in a folder. */
export function openRenderCache(dir: string): RenderCache {
  const { entries: known } = readCacheFile(join(dir, CACHE_FILE));
  const indexes = indexesOf(known);
  const site = findSite(known, indexes);
  return {
    restore(planned, outputDir) {
      const found = planned.map(({ cacheKey }) => indexes.get(cacheKey));
      const stamps = new Map(planned.map(({ file }, number) => [file, found[number]?.stamp]));
      const present = pruneFolder(outputDir, (file, path) => {
        const stamp = stamps.get(file);
        return stamp !== undefined && stamp === stampOf(path);
      });
      return planned.map(({ file, cacheKey }, number): OutputFile | undefined => {
        const index = found[number];
        if (index === undefined) return undefined;
        const stamp = present.has(file) ? index.stamp : restoreFile(dir, cacheKey, index, join(outputDir, file));
        if (stamp === undefined) return undefined;
        const metadata = () => known.get(cacheKey)?.body() ?? readOutputFile(outputDir, file, cacheKey).metadata;
        return { file, cacheKey, manifestEntry: index.manifestEntry, metadata, stamp, origin: "cached" };
      });
    },
    ...defined({ site }),
    store(rendered, outputDir, temporarySuffix) {
      const files = rendered.files.map((output): OutputFile => {
        if (output.origin === "cached" && output.stamp !== undefined) return output;
        const stamp = output.stamp ?? storeRenderedFile(dir, outputDir, output);
        return { ...output, ...defined({ stamp }), origin: "cached" };
      });
      const entries = new Map([
        [SITE, siteEntry(rendered)],
        ...files.flatMap((output) => entryOf(output, known, indexes)),
      ]);
      writeCacheFile(join(dir, CACHE_FILE), entries, temporarySuffix);
      for (const cacheKey of known.keys())
        if (!entries.has(cacheKey)) rmSync(cachedFile(dir, cacheKey), { force: true });
      const isLarge = rendered.files.filter(({ origin }) => origin === "rendered").length > known.size / 8;
      if (isLarge) removeUnknownFiles(dir, entries);
      return { ...rendered, files };
    },
  };
}

function indexesOf(entries: ReadonlyMap<string, Entry>): ReadonlyMap<string, OutputFileIndex> {
  const indexes = new Map<string, OutputFileIndex>();
  for (const [cacheKey, { index }] of entries) if (cacheKey !== SITE) indexes.set(cacheKey, parseIndex(index));
  return indexes;
}

/** Links a cached file into a site and returns its stamp. Removes the file from the cache if it was changed or can't be linked. */
function restoreFile(
  dir: string,
  cacheKey: string,
  { stamp, manifestEntry }: OutputFileIndex,
  target: string,
): string | undefined {
  const cached = cachedFile(dir, cacheKey);
  const current = stampOf(cached);
  const isSame = hasSameTime(current, stamp) || (current !== undefined && hasContentOf(cached, manifestEntry));
  if (isSame && linkOrCopy(cached, target)) return current;
  rmSync(cached, { recursive: true, force: true }); // The page is rendered again, and cached then.
  return undefined;
}

function siteEntry({ otherFiles, allowedMarks, sources }: RenderedSite): Entry {
  const index: SiteIndex = { otherFiles, allowedMarks: [...allowedMarks], sources: sources() };
  return { index: JSON.stringify(index), body: () => "" };
}

/** The site that the cache was written for. Page metadata that can't be read any more is undefined; then all pages are checked. */
function findSite(
  entries: ReadonlyMap<string, Entry>,
  indexes: ReadonlyMap<string, OutputFileIndex>,
): CachedSite | undefined {
  const entry = entries.get(SITE);
  if (entry === undefined) return undefined;
  const { otherFiles, allowedMarks, sources }: SiteIndex = JSON.parse(entry.index);
  const keys = new Map<string, string>();
  for (const [cacheKey, { file }] of indexes) keys.set(file, cacheKey);
  return {
    files: new Set([...keys.keys(), ...otherFiles]),
    allowedMarks: new Set(allowedMarks),
    sources,
    cacheKeyOf: (file) => keys.get(file),
    metadataOf(file) {
      const text = entries.get(keys.get(file) ?? "")?.body() ?? "";
      return text === "" ? undefined : JSON.parse(text);
    },
  };
}

interface SiteIndex {
  readonly otherFiles: readonly string[];
  readonly allowedMarks: readonly LeftoverMark[];
  readonly sources: string;
}

function entryOf(
  { file, cacheKey, manifestEntry, metadata, stamp }: OutputFile,
  known: ReadonlyMap<string, Entry>,
  indexes: ReadonlyMap<string, OutputFileIndex>,
): readonly (readonly [string, Entry])[] {
  if (stamp === undefined) return [];
  const [before, index] = [known.get(cacheKey), indexes.get(cacheKey)];
  const isAsBefore = index?.stamp === stamp && index.manifestEntry === manifestEntry;
  if (before !== undefined && isAsBefore) return [[cacheKey, before]];
  return [[cacheKey, { index: `${stamp}\n${file}\n${manifestEntry}`, body: metadata }]];
}

type OutputFileIndex = Required<Pick<OutputFile, "stamp" | "file" | "manifestEntry">>;

function parseIndex(index: string): OutputFileIndex {
  const [stamp = "", file = "", manifestEntry = ""] = index.split("\n");
  return { stamp, file, manifestEntry };
}
