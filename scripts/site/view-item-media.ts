import type { GalleryPicture, ItemMedia, NamedDownload } from "../content/model/media.ts";
import { defined } from "../defined.ts";
import { formatSize } from "../i18n/file-size.ts";
import { htmlLang } from "../i18n/language-tag.ts";
import { fill } from "../i18n/messages.ts";
import type { Link, Phrase, Picture } from "./parts.ts";
import type { SiteContext } from "./site-inputs.ts";
import { href, languageOf, nameAmongWords, phraseIn } from "./site-inputs.ts";
import type { Duration, VideoLink } from "./video-link.ts";
import { viewDuration, viewVideoLink } from "./video-link.ts";
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

/** A link to a document or a recording. */
export interface DownloadLink {
  /** "Download: action plan (PDF, 1.2 MB)". */
  readonly text: string;
  readonly title: Phrase;
  /** The text around the title: "Download: ", " (PDF, 1.2 MB)". */
  readonly before: string;
  readonly after: string;
  readonly href: string;
  /** Media type. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
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
  { file, language, alt, credit, caption }: GalleryPicture,
): readonly CaptionedPicture[] {
  const picture = viewPicture(site, file, {
    alt,
    credit: credit && phraseIn(site, credit.text, credit.language),
    ...languageOf(language, site),
  });
  if (picture === undefined) return [];
  return [{ ...picture, ...(caption === undefined ? {} : { caption: phraseIn(site, caption, language) }) }];
}

/** Formats by the endings of file names: as people know them, and as media types. */
const FORMATS: ReadonlyMap<string, { readonly name: string; readonly type: string }> = new Map([
  ["m4a", { name: "M4A", type: "audio/mp4" }],
  ["mp3", { name: "MP3", type: "audio/mpeg" }],
  ["ogg", { name: "Ogg", type: "audio/ogg" }],
  ["pdf", { name: "PDF", type: "application/pdf" }],
]);

/** Stands for the title while the text around it is made; no text contains it. */
const MARK = "\u{0}";

/** A link to a document or a recording; none where the site has no such file. */
export function viewDownload(site: SiteContext, named: NamedDownload): readonly DownloadLink[] {
  const { file, title, language, contentLanguage } = named;
  const published = site.downloads.get(file);
  const format = FORMATS.get(file.slice(file.lastIndexOf(".") + 1));
  if (published === undefined || format === undefined) return [];
  const { messages } = site;
  const duration = named.duration === undefined ? undefined : viewDuration(site, named.duration);
  const details = [
    format.name,
    ...(duration === undefined ? [] : [duration.text]),
    formatSize(published.size, messages.numbers),
    ...(contentLanguage === site.language ? [] : [messages.inLanguage[contentLanguage] ?? ""]),
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
      href: href(site, published.address),
      type: format.type,
      size: published.size,
      hreflang: htmlLang(contentLanguage),
      ...defined({ duration }),
    },
  ];
}
