import type { ImageFacts, MeasuredImage } from "../../assets/images/plan.ts";
import { checkImage } from "../../content/image-header.ts";
import type { ListedFile } from "../../content/list.ts";
import { readContentFile } from "../../content/read-file.ts";
import type { Remark } from "../../diagnostics/diagnostic.ts";
import { digestOf } from "../../publish/release/file-tree.ts";
import type { Entry, Pack } from "./cache-file.ts";
import { readPack, writePack } from "./cache-file.ts";
import { isFresh } from "./content-cache.ts";

/** An image, or what is wrong with it. */
export interface LoadedImage {
  readonly image?: MeasuredImage;
  readonly remarks: readonly Remark[];
}

/** Reads, checks and measures images, in the order in which they are given. */
export type ImageLoader = (contentDir: string, files: readonly ListedFile[]) => Promise<readonly LoadedImage[]>;

/** Looks at every image here and now. */
export const loadImages: ImageLoader = (contentDir, files) =>
  Promise.all(files.map((listed) => loadImage(contentDir, listed)));

/** Where it is kept what is known of images. */
export interface ImagesCache {
  readonly imagesPack: string;
  /** The end of names that no other process uses, for what is written aside and then renamed. */
  readonly aside: string;
}

/** Keeps what is known of images: one whose size and times are as they were is not opened. */
export function keepingImages({ imagesPack, aside }: ImagesCache): ImageLoader {
  return async (contentDir, files) => {
    const before = readPack(imagesPack);
    const loaded = await Promise.all(
      files.map(async (listed) => findKept(contentDir, listed, before) ?? (await loadImage(contentDir, listed))),
    );
    const entries = new Map(files.flatMap((listed, index) => entryOf(listed, loaded[index])));
    const isSame = entries.size === before.entries.size;
    if (!isSame || [...entries].some(([file, { head }]) => before.entries.get(file)?.head !== head))
      writePack(imagesPack, entries, aside);
    return loaded;
  };
}

/** The measuring instrument is loaded only where there is something to measure. */
async function loadImage(contentDir: string, listed: ListedFile): Promise<LoadedImage> {
  const file = readContentFile(contentDir, listed);
  if ("rule" in file) return { remarks: [file] };
  const remarks = checkImage(listed.path.file, file.bytes);
  if (remarks.length > 0) return { remarks };
  const { measureImage } = await import("../../assets/images/image.ts");
  const measured = await measureImage(listed.path.file, file.bytes);
  return "rule" in measured ? { remarks: [measured] } : { image: withBytes(contentDir, listed, measured), remarks: [] };
}

/** What is kept of an image is one text: its stamp, and what is known of it as JSON, a line each. */
function findKept(contentDir: string, listed: ListedFile, { entries, writtenAt }: Pack): LoadedImage | undefined {
  const { path, stamp, changedAt } = listed;
  const head = entries.get(path.file)?.head;
  if (head === undefined || !head.startsWith(`${stamp}\n`) || isFresh(changedAt, writtenAt)) return undefined;
  const facts: ImageFacts = JSON.parse(head.slice(stamp.length + 1));
  return { image: withBytes(contentDir, listed, facts), remarks: [] };
}

function entryOf({ path, stamp }: ListedFile, loaded?: LoadedImage): readonly (readonly [string, Entry])[] {
  if (loaded?.image === undefined) return [];
  const { bytes, ...facts } = loaded.image;
  return [[path.file, { head: `${stamp}\n${JSON.stringify(facts)}`, rest: () => "" }]];
}

function withBytes(contentDir: string, listed: ListedFile, facts: ImageFacts): MeasuredImage {
  return {
    ...facts,
    bytes() {
      const file = readContentFile(contentDir, listed);
      const isSame = !("rule" in file) && digestOf(file.bytes) === facts.digest;
      if (!isSame) throw new Error(`${facts.file} has changed during the build`);
      return file.bytes;
    },
  };
}
