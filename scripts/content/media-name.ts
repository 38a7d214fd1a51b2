import { isDeviceName } from "./slug.ts";

/** The image formats that content may use: every browser shows them, and they can't contain scripts. */
export const IMAGE_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"] as const;

/** The formats of the publication's own pictures, such as its logo: also drawings, which are checked for scripts. */
export const OWN_IMAGE_EXTENSIONS = [...IMAGE_EXTENSIONS, "svg"] as const;

/** The formats of documents and of recordings that readers can download. */
export const DOCUMENT_EXTENSIONS = ["pdf"] as const;
export const AUDIO_EXTENSIONS = ["m4a", "mp3", "ogg"] as const;

/** The kinds of media files. */
export type MediaKind = "image" | "document" | "audio";

const KIND_BY_EXTENSION: ReadonlyMap<string, MediaKind> = new Map([
  ...OWN_IMAGE_EXTENSIONS.map((extension) => [extension, "image"] as const),
  ...DOCUMENT_EXTENSIONS.map((extension) => [extension, "document"] as const),
  ...AUDIO_EXTENSIONS.map((extension) => [extension, "audio"] as const),
]);

/** The kind of a media file by the extension of its name; undefined for any other extension. */
export function mediaKindOf(file: string): MediaKind | undefined {
  return KIND_BY_EXTENSION.get(file.slice(file.lastIndexOf(".") + 1));
}

const MEDIA_NAME = /^[a-z0-9][a-z0-9-]*\.(?<extension>[a-z0-9]+)$/;

/** The endings of the media files of texts, and of the publication's own pictures. */
const EXTENSIONS: Readonly<Record<"of texts" | "own", ReadonlySet<string>>> = {
  "of texts": new Set([...IMAGE_EXTENSIONS, ...DOCUMENT_EXTENSIONS, ...AUDIO_EXTENSIONS]),
  own: new Set(OWN_IMAGE_EXTENSIONS),
};

/** Whether a file in a folder of media may have a name. */
export function isMediaName(name: string, whose: "of texts" | "own"): boolean {
  const extension = MEDIA_NAME.exec(name)?.groups?.["extension"];
  return extension !== undefined && EXTENSIONS[whose].has(extension) && !isDeviceName(name.replace(/\..*/, ""));
}

/** The name of a media file whose name was written differently elsewhere, in a folder or not: `img/Old_Quay.PNG` → `old-quay.png`. */
export function mediaNameLike(written: string): string {
  return written
    .slice(written.lastIndexOf("/") + 1)
    .toLowerCase()
    .replaceAll("_", "-");
}

/** A name that no other media file has: `quito.jpg`, or `quito-2.jpg` if that exists. */
export function freeMediaName(slug: string, extension: string, isTaken: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const name = `${slug}${number === 1 ? "" : `-${number}`}.${extension}`;
    if (!isTaken(name)) return name;
  }
}
