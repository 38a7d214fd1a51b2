import type { LanguageTag } from "../../i18n/language-tag.ts";
import { typeset } from "../../i18n/typography.ts";
import { resolveContentPath } from "../content-path.ts";
import type { ItemRecord } from "../schema/record.ts";
import type { GalleryPicture, ItemMedia, NamedDownload } from "./media.ts";

type WithMedia = Pick<ItemRecord, "path" | "fields">;

/**
 * The media of an item's text besides its picture; undefined if it has none. A translation shows the original's where it names
 * none, and the original's pictures where it leaves out their files.
 */
export function buildMedia(own: WithMedia, original: WithMedia): ItemMedia | undefined {
  const images = buildImages(own.fields.images === undefined ? original : own, original);
  const video = buildVideo(own.fields.video === undefined ? original : own, original);
  const documents = buildDownloads(own.fields.documents === undefined ? original : own, "documents");
  const audio = buildDownloads(own.fields.audio === undefined ? original : own, "audio");
  const isEmpty = images.length + documents.length + audio.length === 0 && video === undefined;
  return isEmpty ? undefined : { images, ...(video === undefined ? {} : { video }), documents, audio };
}

/** The files that an item's media consist of, as paths from the content folder. */
export function filesOf({ images, video, documents, audio }: ItemMedia): readonly string[] {
  return [...images, ...(video?.image === undefined ? [] : [video.image]), ...documents, ...audio].map(
    ({ file }) => file,
  );
}

function buildImages(from: WithMedia, original: WithMedia): readonly GalleryPicture[] {
  return (from.fields.images ?? []).flatMap((image, index) =>
    buildPicture(from, image, original, original.fields.images?.[index]?.src),
  );
}

function buildVideo(from: WithMedia, original: WithMedia): ItemMedia["video"] {
  const { video } = from.fields;
  if (video === undefined) return undefined;
  const { language } = from.path;
  const still = video.image ?? original.fields.video?.image;
  const owner = video.image === undefined ? original : from;
  const [image] = still === undefined ? [] : buildPicture(owner, still, original, original.fields.video?.image?.src);
  return {
    title: typeset(video.title, language),
    language,
    url: video.url,
    ...(video.duration === undefined ? {} : { duration: video.duration }),
    ...(image === undefined ? {} : { image }),
  };
}

interface WrittenPicture {
  readonly src?: string | undefined;
  readonly alt: string;
  readonly credit?: string | undefined;
  readonly caption?: string | undefined;
}

/** `originalSrc` is the file of the same picture in the original. */
function buildPicture(
  { path: { file, language } }: WithMedia,
  { src, alt, credit, caption }: WrittenPicture,
  original: WithMedia,
  originalSrc: string | undefined,
): readonly GalleryPicture[] {
  const target =
    src === undefined ? resolveContentPath(original.path.file, originalSrc ?? "") : resolveContentPath(file, src);
  if (target === undefined) return [];
  return [
    {
      file: target,
      language,
      alt: typeset(alt, language),
      ...(credit === undefined ? {} : { credit: typeset(credit, language) }),
      ...(caption === undefined ? {} : { caption: typeset(caption, language) }),
    },
  ];
}

function buildDownloads(
  { path: { file, language }, fields }: WithMedia,
  name: "documents" | "audio",
): readonly NamedDownload[] {
  return (fields[name] ?? []).flatMap((written): readonly NamedDownload[] => {
    const target = resolveContentPath(file, written.file);
    if (target === undefined) return [];
    const contentLanguage: LanguageTag = written.lang ?? language;
    const duration = "duration" in written && typeof written.duration === "string" ? written.duration : undefined;
    return [
      {
        file: target,
        title: typeset(written.title, language),
        language,
        contentLanguage,
        ...(duration === undefined ? {} : { duration }),
      },
    ];
  });
}
