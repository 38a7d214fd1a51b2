import type { ImageInput, MeasuredImage } from "../../assets/images/plan.ts";
import { checkImage } from "../../content/image-header.ts";
import type { ListedFile } from "../../content/list.ts";
import { readContentFile } from "../../content/read-file.ts";
import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { digestOf } from "../../publish/release/file-tree.ts";
import type { CacheFile, Entry } from "./cache-file.ts";
import { readCacheFile, writeCacheFile } from "./cache-file.ts";
import { isFresh } from "./content-cache.ts";

/** An image, or what is wrong with it. */
export interface LoadedImage {
  readonly image?: MeasuredImage;
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

/** Reads, checks and measures images, in the order in which they are given. */
export type ImageLoader = (contentDir: string, files: readonly ListedFile[]) => Promise<readonly LoadedImage[]>;

/** Looks at every image here and now. */
export const loadImages: ImageLoader = (contentDir, files) =>
  Promise.all(files.map((listed) => loadImage(contentDir, listed)));

/** Where it is kept what is known of images. */
export interface ImagesCache {
  readonly imagesCache: string;
  /** The end of names that no other process uses, for what is written aside and then renamed. */
  readonly aside: string;
}

/** Keeps what is known of images: one whose size and times are as they were is not opened. */
export function keepingImages({ imagesCache, aside }: ImagesCache): ImageLoader {
  return async (contentDir, files) => {
    const before = readCacheFile(imagesCache);
    const loaded = await Promise.all(
      files.map(async (listed) => findKept(contentDir, listed, before) ?? (await loadImage(contentDir, listed))),
    );
    const entries = new Map(files.flatMap((listed, index) => entryOf(listed, loaded[index])));
    const isSame = entries.size === before.entries.size;
    if (!isSame || [...entries].some(([file, { index }]) => before.entries.get(file)?.index !== index))
      writeCacheFile(imagesCache, entries, aside);
    return loaded;
  };
}

/** The measuring instrument is loaded only where there is something to measure. */
async function loadImage(contentDir: string, listed: ListedFile): Promise<LoadedImage> {
  const file = readContentFile(contentDir, listed);
  if ("rule" in file) return { diagnostics: [file] };
  const diagnostics = checkImage(listed.path.file, file.bytes);
  if (diagnostics.length > 0) return { diagnostics };
  const { measureImage } = await import("../../assets/images/image.ts");
  const measured = await measureImage(listed.path.file, file.bytes);
  return "rule" in measured
    ? { diagnostics: [measured] }
    : { image: withBytes(contentDir, listed, measured), diagnostics: [] };
}

/** What is kept of an image is one text: its stamp, and what is known of it as JSON, a line each. */
function findKept(contentDir: string, listed: ListedFile, { entries, writtenAt }: CacheFile): LoadedImage | undefined {
  const { path, stamp, changedAt } = listed;
  const index = entries.get(path.file)?.index;
  if (index === undefined || !index.startsWith(`${stamp}\n`) || isFresh(changedAt, writtenAt)) return undefined;
  const input: ImageInput = JSON.parse(index.slice(stamp.length + 1));
  return { image: withBytes(contentDir, listed, input), diagnostics: [] };
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
