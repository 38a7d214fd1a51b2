import type { VideoLink } from "../../site/video-link.ts";
import type { CaptionedPicture, DownloadLink, ItemMediaView } from "../../site/view-item-media.ts";
import type { Described, Thing } from "./structured-data.ts";
import { absoluteUrl } from "./structured-data.ts";

/** The media of an item as properties of https://schema.org/NewsArticle. */
export function mediaThings(page: Described, media: ItemMediaView | undefined): Thing {
  if (media === undefined) return {};
  const { images, video, documents, audio } = media;
  const others = [
    ...images.map((each) => imageThing(page, each)),
    ...documents.map((each) => fileThing(page, "MediaObject", each)),
  ];
  return {
    video: video === undefined ? undefined : videoThing(page, video),
    audio: audio.length === 0 ? undefined : audio.map((each) => fileThing(page, "AudioObject", each)),
    associatedMedia: others.length === 0 ? undefined : others,
  };
}

function videoThing(page: Described, { title, href, duration, picture }: VideoLink): Thing {
  return {
    "@type": "VideoObject",
    name: title.text,
    url: href,
    duration: duration?.iso,
    thumbnailUrl: picture === undefined ? undefined : absoluteUrl(page, picture.src),
  };
}

function imageThing(page: Described, { src, width, height, alt, caption, credit }: CaptionedPicture): Thing {
  return {
    "@type": "ImageObject",
    contentUrl: absoluteUrl(page, src),
    width,
    height,
    description: alt,
    caption: caption?.text,
    creditText: credit?.text,
  };
}

/** `contentSize` is in bytes, without a unit. */
function fileThing(
  page: Described,
  type: string,
  { title, href, type: format, size, hreflang, duration }: DownloadLink,
): Thing {
  return {
    "@type": type,
    name: title.text,
    contentUrl: absoluteUrl(page, href),
    encodingFormat: format,
    contentSize: String(size),
    inLanguage: hreflang,
    duration: duration?.iso,
  };
}
