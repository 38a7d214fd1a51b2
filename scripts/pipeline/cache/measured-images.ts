import type { ImageInput, MeasuredImage } from "../../assets/images/plan-image.ts";
import { checkImage } from "../../content/read/image-header.ts";
import type { ListedFile } from "../../content/read/list.ts";
import { readContentFile } from "../../content/read/read-file.ts";
import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { digestOf } from "../../release/file-tree.ts";
import type { ContentCache } from "./cache-dirs.ts";
import { type CacheFile, type Entry, readCacheFile, writeCacheFile } from "./cache-file.ts";
import { mayHaveChanged } from "./text-entry.ts";

/** A measured image, or the diagnostics of an invalid image file. */
export interface LoadedImage {
  readonly image?: MeasuredImage;
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

/** Reads, checks and measures images, in the order in which they are given. */
export type ImageLoader = (contentDir: string, files: readonly ListedFile[]) => Promise<readonly LoadedImage[]>;

/** Reads every image, without a cache. */
export const loadImages: ImageLoader = (contentDir, files) =>
  forEachImage(files, (listed) => loadImage(contentDir, listed));

/**
 * Caches the measures of images. An image with unchanged size and times is not opened; an image with the same bytes as before is not
 * decoded.
 */
export function cachingImages({
  imagesCacheFile,
  temporarySuffix,
}: Pick<ContentCache, "imagesCacheFile" | "temporarySuffix">): ImageLoader {
  return async (contentDir, files) => {
    const before = readCacheFile(imagesCacheFile);
    const loaded = await forEachImage(
      files,
      async (listed) => findUnchanged(contentDir, listed, before) ?? (await loadImage(contentDir, listed, before)),
    );
    const entries = new Map(files.flatMap((listed, index) => entryOf(listed, loaded[index])));
    const isSameCount = entries.size === before.entries.size;
    if (!isSameCount || [...entries].some(([file, { index }]) => before.entries.get(file)?.index !== index))
      writeCacheFile(imagesCacheFile, entries, temporarySuffix);
    return loaded;
  };
}

/**
 * Images are decoded one after another: the image library has one error text for all of its threads, so two damaged images at once could
 * get each other's error.
 */
async function forEachImage(
  files: readonly ListedFile[],
  load: (listed: ListedFile) => Promise<LoadedImage>,
): Promise<readonly LoadedImage[]> {
  const loaded: LoadedImage[] = [];
  for (const file of files) loaded.push(await load(file));
  return loaded;
}

/** The image library is imported only if there is an image to decode. */
async function loadImage(contentDir: string, listed: ListedFile, before?: CacheFile): Promise<LoadedImage> {
  const file = readContentFile(contentDir, listed);
  if ("rule" in file) return { diagnostics: [file] };
  const known = findInput(before?.entries.get(listed.path.file));
  if (known?.digest === digestOf(file.bytes)) return { image: withBytes(contentDir, listed, known), diagnostics: [] };
  const diagnostics = checkImage(listed.path.file, file.bytes);
  if (diagnostics.length > 0) return { diagnostics };
  const { measureImage } = await import("../../assets/images/measure-image.ts");
  const measured = await measureImage(listed.path.file, file.bytes);
  return "rule" in measured
    ? { diagnostics: [measured] }
    : { image: withBytes(contentDir, listed, measured), diagnostics: [] };
}

/** The index of an image has two lines: its stamp, and its measures as JSON. */
function findUnchanged(
  contentDir: string,
  listed: ListedFile,
  { entries, writtenAt }: CacheFile,
): LoadedImage | undefined {
  const { path, stamp, changedAt } = listed;
  const entry = entries.get(path.file);
  if (!entry?.index.startsWith(`${stamp}\n`) || mayHaveChanged(changedAt, writtenAt)) return undefined;
  const input = findInput(entry);
  return input === undefined ? undefined : { image: withBytes(contentDir, listed, input), diagnostics: [] };
}

function findInput(entry?: Entry): ImageInput | undefined {
  return entry === undefined ? undefined : JSON.parse(entry.index.slice(entry.index.indexOf("\n") + 1));
}

function entryOf({ path, stamp }: ListedFile, loaded?: LoadedImage): readonly (readonly [string, Entry])[] {
  if (loaded?.image === undefined) return [];
  const { bytes, ...input } = loaded.image;
  return [[path.file, { index: `${stamp}\n${JSON.stringify(input)}`, body: () => "" }]];
}

function withBytes(contentDir: string, listed: ListedFile, input: ImageInput): MeasuredImage {
  return {
    ...input,
    bytes() {
      const file = readContentFile(contentDir, listed);
      const isSame = !("rule" in file) && digestOf(file.bytes) === input.digest;
      if (!isSame) throw new Error(`${input.file} has changed during the build`);
      return file.bytes;
    },
  };
}
