import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { VerifiedSite } from "../../check-output/changes.ts";
import type { LeftoverMark } from "../../check-output/page-metadata.ts";
import { formatMetadata } from "../../check-output/read.ts";
import { FEED_FORMATS, FEED_RULES } from "../../editions/feeds/formats.ts";
import { describeFile } from "../../publish/release/manifest.ts";
import { pruneFolder } from "../../publish/remove-folder.ts";
import type { Entry } from "./cache-file.ts";
import { readCacheFile, writeCacheFile } from "./cache-file.ts";
import type { OutputFile, PlainOutputFile, RenderedSite, WantedFile } from "./output-file.ts";
import { metadataOf } from "./output-file.ts";
import {
  isDescribed,
  isSigned,
  linked,
  removeStrays,
  renderedFile,
  signatureOf,
  storeRenderedFile,
} from "./rendered-files.ts";

/*
 * Prints that are kept between builds. A print is known by the identity of its sheet: where that is as it was, the file is
 * linked into the new site, unless it is there already, and what the judge and the release need to know of it is kept beside.
 */

/** The prints of an earlier build. */
export interface RenderCache {
  /**
   * Puts kept prints in their places in a folder, and removes everything else from it. Gives a print for each that is wanted;
   * undefined when there is none, or it is not as it was printed.
   */
  readonly place: (wanted: readonly WantedFile[], outputDir: string) => readonly (OutputFile | undefined)[];
  /** The site that they were; it was judged. */
  readonly site?: VerifiedSite;
  /** Keeps a site that was judged, and forgets all other prints. Gives the same, signed. */
  readonly keep: (rendered: RenderedSite, outputDir: string, aside: string) => RenderedSite;
}

/** What the judge needs to know of a site that has passed. */
export function soundSite({ files, others, written }: RenderedSite): VerifiedSite {
  const byFile = new Map(files.map((output) => [output.file, output]));
  return {
    files: new Set([...byFile.keys(), ...others]),
    allowedMarks: written,
    metadataOf(file) {
      const output = byFile.get(file);
      return output === undefined ? undefined : metadataOf(output)[0];
    },
  };
}

const CACHE_FILE = "rendered.cache";
/** Where a pack of prints has what is true of all of them. */
const SITE = "site";

/** Looks at what was just printed. */
export function readOutputFile(outputDir: string, file: string, cacheKey: string): PlainOutputFile {
  const bytes = readFileSync(join(outputDir, file));
  const described = JSON.stringify(describeFile(file, bytes, FEED_FORMATS));
  return { file, cacheKey, described, metadata: formatMetadata(file, bytes, FEED_RULES) ?? "" };
}

/** Opens the prints in a folder. */
export function openRenderCache(dir: string): RenderCache {
  const { entries: known } = readCacheFile(join(dir, CACHE_FILE));
  const indexes = new Map([...known].map(([cacheKey, { index }]) => [cacheKey, parseIndex(index)]));
  indexes.delete(SITE);
  const site = findSite(known, indexes);
  return {
    place(wanted, outputDir) {
      const found = wanted.map(({ cacheKey }) => indexes.get(cacheKey));
      const signatures = new Map(wanted.map(({ file }, number) => [file, found[number]?.signature]));
      const inPlace = pruneFolder(outputDir, (file, path) => {
        const signature = signatures.get(file);
        return signature !== undefined && signature === signatureOf(path);
      });
      return wanted.map(({ file, cacheKey }, number): OutputFile | undefined => {
        const index = found[number];
        if (index === undefined) return undefined;
        const signature = inPlace.has(file) ? index.signature : placeFile(dir, cacheKey, index, join(outputDir, file));
        if (signature === undefined) return undefined;
        const metadata = () => known.get(cacheKey)?.body() ?? readOutputFile(outputDir, file, cacheKey).metadata;
        return { file, cacheKey, described: index.described, metadata, signature, made: "before" };
      });
    },
    ...(site === undefined ? {} : { site }),
    keep(rendered, outputDir, aside) {
      const files = rendered.files.map((output): OutputFile => {
        const signature = output.signature ?? storeRenderedFile(dir, outputDir, output);
        return { ...output, ...(signature === undefined ? {} : { signature }), made: "before" };
      });
      const entries = new Map([
        [SITE, siteEntry(rendered)],
        ...files.flatMap((output) => entryOf(output, known, indexes)),
      ]);
      writeCacheFile(join(dir, CACHE_FILE), entries, aside);
      for (const cacheKey of known.keys())
        if (!entries.has(cacheKey)) rmSync(renderedFile(dir, cacheKey), { force: true });
      const isLarge = rendered.files.filter(({ made }) => made === "now").length > known.size / 8;
      if (isLarge) removeStrays(dir, entries);
      return { ...rendered, files };
    },
  };
}

/** Links a kept print to its place, and gives its signature; one that is not as it was printed is kept no more. */
function placeFile(
  dir: string,
  cacheKey: string,
  { signature, described }: OutputFileIndex,
  target: string,
): string | undefined {
  const kept = renderedFile(dir, cacheKey);
  const signed = signatureOf(kept);
  const isSame = isSigned(signed, signature) || (signed !== undefined && isDescribed(kept, described));
  if (isSame && linked(kept, target)) return signed;
  rmSync(kept, { recursive: true, force: true }); // The page will be printed anew, and that print is the one to keep.
  return undefined;
}

function siteEntry({ others, written }: RenderedSite): Entry {
  return { index: JSON.stringify({ others, written: [...written] }), body: () => "" };
}

/** The site that a pack of prints was; what is lost of it makes the judge look at all of the next one. */
function findSite(
  entries: ReadonlyMap<string, Entry>,
  indexes: ReadonlyMap<string, OutputFileIndex>,
): VerifiedSite | undefined {
  const entry = entries.get(SITE);
  if (entry === undefined) return undefined;
  const { others, written }: SiteIndex = JSON.parse(entry.index);
  const byFile = new Map([...indexes].map(([cacheKey, { file }]) => [file, entries.get(cacheKey)]));
  return {
    files: new Set([...byFile.keys(), ...others]),
    allowedMarks: new Set(written),
    metadataOf(file) {
      const text = byFile.get(file)?.body() ?? "";
      return text === "" ? undefined : JSON.parse(text);
    },
  };
}

interface SiteIndex {
  readonly others: readonly string[];
  readonly written: readonly LeftoverMark[];
}

function entryOf(
  { file, cacheKey, described, metadata, signature }: OutputFile,
  known: ReadonlyMap<string, Entry>,
  indexes: ReadonlyMap<string, OutputFileIndex>,
): readonly (readonly [string, Entry])[] {
  if (signature === undefined) return [];
  const [before, index] = [known.get(cacheKey), indexes.get(cacheKey)];
  const isAsBefore = index?.signature === signature && index.described === described;
  if (before !== undefined && isAsBefore) return [[cacheKey, before]];
  return [[cacheKey, { index: `${signature}\n${file}\n${described}`, body: metadata }]];
}

type OutputFileIndex = Required<Pick<OutputFile, "signature" | "file" | "described">>;

function parseIndex(index: string): OutputFileIndex {
  const [signature = "", file = "", described = ""] = index.split("\n");
  return { signature, file, described };
}
