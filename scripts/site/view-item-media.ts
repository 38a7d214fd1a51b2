import { defined } from "../defined.ts";
import { formatSize } from "../i18n/file-size.ts";
import { htmlLang } from "../i18n/language-tag.ts";
import { fill } from "../i18n/messages.ts";
import type { GalleryPicture, ItemMedia, NamedDownload } from "../model/media.ts";
import type { Link, Phrase, Picture } from "./parts.ts";
import { href, languageOf, nameAmongWords, phraseIn, type SiteContext } from "./site-inputs.ts";
import { type Duration, type VideoLink, viewDuration, viewVideoLink } from "./video-link.ts";
import { viewMaking } from "./view-disclosure.ts";
import { viewPicture } from "./view-picture.ts";

/** The media of an item's page besides its picture. */
export interface ItemMediaView {
  readonly images: readonly CaptionedPicture[];
  readonly video?: VideoLink;
  readonly documents: readonly DownloadLink[];
  readonly audio: readonly DownloadLink[];
}

export interface CaptionedPicture extends Picture {
  readonly caption?: Phrase;
}

/** The main picture of an item. */
export interface MainPicture extends CaptionedPicture {
  /** Where its credit leads. */
  readonly creditUrl?: string;
}

/** A link to a document or a recording. */
export interface DownloadLink {
  /** "Download: action plan (PDF, 1.2 MB)". */
  readonly text: string;
  readonly title: Phrase;
  /** The text around the title: "Download: ", " (PDF, 1.2 MB)". */
  readonly before: string;
  readonly after: string;
  readonly href: string;
  /** Whether it is on another site, of which pages load nothing. */
  readonly isOutside?: true;
  /** Media type, if known. */
  readonly type?: string;
  /** In bytes, if known. */
  readonly size?: number;
  /** The language of the document or the recording (BCP 47). */
  readonly hreflang: string;
  readonly duration?: Duration;
}

/** The media of an item in one language, as its page shows them. */
export function viewMedia(site: SiteContext, { images, video, documents, audio }: ItemMedia): ItemMediaView {
  return {
    images: images.flatMap((image) => viewCaptioned(site, image)),
    ...(video === undefined ? {} : { video: viewItemVideo(site, video) }),
    documents: documents.flatMap((each) => viewDownload(site, each)),
    audio: audio.flatMap((each) => viewDownload(site, each)),
  };
}

/** The video, documents and recordings as links: "The talk (Watch on www.youtube.com)", "Download: action plan (PDF, 1.2 MB)". */
export function mediaLinks({ video, documents, audio }: ItemMediaView): readonly Link[] {
  const watch =
    video === undefined ? [] : [{ ...video.title, text: `${video.title.text} (${video.action})`, href: video.href }];
  return [...watch, ...[...audio, ...documents].map(({ text, href: to }) => ({ text, href: to }))];
}

function viewItemVideo(site: SiteContext, video: NonNullable<ItemMedia["video"]>): VideoLink {
  const [still] = video.image === undefined ? [] : viewCaptioned(site, video.image);
  return viewVideoLink(site, phraseIn(site, video.title, video.language), video, still);
}

function viewCaptioned(
  site: SiteContext,
  { file, language, alt, credit, caption, madeBy }: GalleryPicture,
): readonly CaptionedPicture[] {
  const picture = viewPicture(site, file, {
    alt,
    credit: credit && phraseIn(site, credit.text, credit.language),
    making: viewMaking(site, madeBy),
    ...languageOf(language, site),
  });
  if (picture === undefined) return [];
  return [{ ...picture, ...(caption === undefined ? {} : { caption: phraseIn(site, caption, language) }) }];
}

/** Formats by file extensions: their names for people, and their media types. */
const FORMATS: ReadonlyMap<string, { readonly name: string; readonly type: string }> = new Map([
  ["m4a", { name: "M4A", type: "audio/mp4" }],
  ["mp3", { name: "MP3", type: "audio/mpeg" }],
  ["ogg", { name: "Ogg", type: "audio/ogg" }],
  ["pdf", { name: "PDF", type: "application/pdf" }],
]);

/** Represents the title while the text around it is composed; no text contains it. */
const MARK = "\u{0}";

/** A link to a document or a recording; none if the site has no such file. */
export function viewDownload(site: SiteContext, named: NamedDownload): readonly DownloadLink[] {
  const { title, language, contentLanguage } = named;
  const found = named.elsewhere === undefined ? ownFile(site, named) : fileElsewhere(named.file, named.elsewhere);
  if (found === undefined) return [];
  const { format, host, ...file } = found;
  const { messages } = site;
  const duration = named.duration === undefined ? undefined : viewDuration(site, named.duration);
  const details = [
    format ?? "",
    ...(duration === undefined ? [] : [duration.text]),
    ...(file.size === undefined ? [] : [formatSize(file.size, messages.numbers)]),
    ...(contentLanguage === site.language ? [] : [messages.inLanguage[contentLanguage] ?? ""]),
    host ?? "",
  ].flatMap((detail) => (detail === "" ? [] : nameAmongWords(site, { text: detail })));
  const words = { details: details.join(`${messages.list.comma} `) };
  const phrase = phraseIn(site, title, language);
  const [before = "", after = ""] = fill(messages.item.download, { ...words, title: MARK }).split(MARK);
  return [
    {
      text: `${before}${nameAmongWords(site, phrase)}${after}`,
      title: phrase,
      before,
      after,
      ...file,
      hreflang: htmlLang(contentLanguage),
      ...defined({ duration }),
    },
  ];
}

/** A file, the name of its format, and the host of another site that it is on. */
type FoundFile = Pick<DownloadLink, "href" | "isOutside" | "type" | "size"> & {
  readonly format?: string;
  readonly host?: string;
};

function ownFile(site: SiteContext, { file }: NamedDownload): FoundFile | undefined {
  const published = site.downloads.get(file);
  const format = formatOf(file);
  if (published === undefined || format === undefined) return undefined;
  return { href: href(site, published.address), type: format.type, size: published.size, format: format.name };
}

/** Its declared type, or the extension in its address. */
function fileElsewhere(address: string, { type, size }: NonNullable<NamedDownload["elsewhere"]>): FoundFile {
  const { hostname, pathname } = new URL(address);
  const known = [...FORMATS.values()].find((each) => each.type === type);
  const format = type === undefined ? formatOf(pathname.toLowerCase()) : known;
  const told = defined({ type: type ?? format?.type, size, format: format?.name });
  return { href: address, isOutside: true, ...told, host: hostname.replace(/^www\./, "") };
}

function formatOf(file: string) {
  return FORMATS.get(file.slice(file.lastIndexOf(".") + 1));
}
