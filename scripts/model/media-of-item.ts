import { resolveContentPath } from "../content/content-path.ts";
import { defined } from "../defined.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { typeset } from "../i18n/typography.ts";
import { isElsewhere } from "../schema/fields/item-media-fields.ts";
import type { ItemRecord } from "../schema/record.ts";
import type { PictureMaker } from "./authorship.ts";
import type { Credit, GalleryPicture, ItemMedia, NamedDownload, SaidInLanguage } from "./media.ts";

type WithMedia = Pick<ItemRecord, "path" | "fields">;

/**
 * The media of an item's text besides its picture; undefined if it has none. A translation shows the media of the original if it lists
 * none, and the original's pictures if it leaves out their files.
 */
export function buildMedia(own: WithMedia, original: WithMedia): ItemMedia | undefined {
  const images = buildImages(own.fields.images === undefined ? original : own, original);
  const video = buildVideo(own.fields.video === undefined ? original : own, original);
  const documents = buildDownloads(own.fields.documents === undefined ? original : own, "documents");
  const audio = buildDownloads(own.fields.audio === undefined ? original : own, "audio");
  const isEmpty = images.length + documents.length + audio.length === 0 && video === undefined;
  return isEmpty ? undefined : { images, ...defined({ video }), documents, audio };
}

/** The files that an item's media consist of, as paths from the content folder. */
export function filesOf({ images, video, documents, audio }: ItemMedia): readonly string[] {
  const own = [...documents, ...audio].filter(({ elsewhere }) => elsewhere === undefined);
  return [...images, ...(video?.image === undefined ? [] : [video.image]), ...own].map(({ file }) => file);
}

function buildImages(from: WithMedia, original: WithMedia): readonly GalleryPicture[] {
  return (from.fields.images ?? []).flatMap((image, index) =>
    buildPicture(from, image, original.path, original.fields.images?.[index]),
  );
}

function buildVideo(from: WithMedia, original: WithMedia): ItemMedia["video"] {
  const { video } = from.fields;
  if (video === undefined) return undefined;
  const { language } = from.path;
  const still = video.image ?? original.fields.video?.image;
  const owner = video.image === undefined ? original : from;
  const [image] = still === undefined ? [] : buildPicture(owner, still, original.path, original.fields.video?.image);
  return {
    title: typeset(video.title, language),
    language,
    url: video.url,
    ...defined({ duration: video.duration, image }),
  };
}

interface WrittenPicture {
  readonly src?: string | undefined;
  readonly alt: string;
  readonly credit?: string | undefined;
  readonly caption?: string | undefined;
  readonly madeBy?: PictureMaker | undefined;
}

/** The credit of a picture in the language of a text; undefined if the text has none. */
export function buildCredit(
  { language }: ItemRecord["path"],
  picture: Pick<WrittenPicture, "credit"> | undefined,
): Credit | undefined {
  return picture?.credit === undefined ? undefined : { text: typeset(picture.credit, language), language };
}

/** The caption of a picture in the language of a text; undefined if the text has none. */
export function buildCaption(
  { language }: ItemRecord["path"],
  picture: Pick<WrittenPicture, "caption"> | undefined,
): SaidInLanguage | undefined {
  return picture?.caption === undefined ? undefined : { text: typeset(picture.caption, language), language };
}

/** `original` is the same picture in the original at its path; a translation may leave it out. */
function buildPicture(
  { path }: WithMedia,
  written: WrittenPicture,
  originalPath: ItemRecord["path"],
  original: Pick<WrittenPicture, "src" | "credit" | "madeBy"> | undefined,
): readonly GalleryPicture[] {
  const { src, alt, caption, madeBy } = written;
  const { file, language } = path;
  const target =
    src === undefined ? resolveContentPath(originalPath.file, original?.src ?? "") : resolveContentPath(file, src);
  if (target === undefined) return [];
  const credit = buildCredit(path, written) ?? (src === undefined ? buildCredit(originalPath, original) : undefined);
  return [
    {
      file: target,
      language,
      alt: typeset(alt, language),
      ...defined({ credit }),
      ...(caption === undefined ? {} : { caption: typeset(caption, language) }),
      ...defined({ madeBy: madeBy ?? original?.madeBy }),
    },
  ];
}

function buildDownloads(
  { path: { file, language }, fields }: WithMedia,
  name: "documents" | "audio",
): readonly NamedDownload[] {
  return (fields[name] ?? []).flatMap((written): readonly NamedDownload[] => {
    const { type, size } = written;
    const elsewhere = isElsewhere(written.file) ? defined({ type, size }) : undefined;
    const target = elsewhere === undefined ? resolveContentPath(file, written.file) : written.file;
    if (target === undefined) return [];
    const contentLanguage: LanguageTag = written.lang ?? language;
    const duration = "duration" in written && typeof written.duration === "string" ? written.duration : undefined;
    return [
      {
        file: target,
        title: typeset(written.title, language),
        language,
        contentLanguage,
        ...defined({ duration, elsewhere }),
      },
    ];
  });
}
