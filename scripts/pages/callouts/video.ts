import { resolveContentPath } from "../../content/content-path.ts";
import { defined } from "../../defined.ts";
import type { BulletinText } from "../../model/publication.ts";
import { optional, required } from "../../schema/described.ts";
import { calloutFields, type FieldsOf } from "../../schema/fields/callout-fields.ts";
import { picture } from "../../schema/fields/picture-fields.ts";
import { duration, line, webUrl } from "../../schema/fields.ts";
import type { Phrase } from "../../site/parts.ts";
import { type LocalizedSite, languageOf, phraseIn } from "../../site/site-inputs.ts";
import { type VideoLink, viewVideoLink } from "../../site/video-link.ts";
import { viewPicture } from "../../site/view-picture.ts";
import { calloutKind } from "./callout-kind.ts";

const fields = calloutFields("video", {
  title: required(line(200), { description: "The title of the video.", translated: true }),
  url: required(webUrl, { description: "The address of the video." }),
  text: optional(line(400), { description: "A sentence about it.", translated: true }),
  duration: optional(duration, { description: "Its duration, as ISO 8601: `PT1H12M`.", examples: ["PT1H12M"] }),
  thumbnail: optional(picture, {
    description: "A still from it, as a file of the issue: pages load nothing from other sites.",
  }),
});

/** A link to a video on another site, with a sentence about it. */
export interface VideoView extends VideoLink {
  readonly type: "video";
  readonly text?: Phrase;
}

export const video = calloutKind({
  type: "video",
  fields,
  pictures: ["thumbnail"],
  words: {
    en: {
      name: "Video",
    },
    es: {
      name: "Vídeo",
    },
    pt: {
      name: "Vídeo",
    },
    fr: {
      name: "Vidéo",
    },
  },
  view: viewVideo,
  emailText: ({ title, text, duration: length, href, action }: VideoView) => ({
    title: title.text,
    ...defined({ text: text?.text, note: length?.text }),
    link: { text: action, href },
  }),
});

function viewVideo(site: LocalizedSite, { file, language }: BulletinText, written: FieldsOf<typeof fields>): VideoView {
  const { title, text, url, duration: length, thumbnail } = written;
  const src = thumbnail?.src;
  const still = viewPicture(site, src === undefined ? undefined : resolveContentPath(file, src), {
    alt: thumbnail?.alt,
    credit: thumbnail?.credit === undefined ? undefined : phraseIn(site, thumbnail.credit, language),
    ...languageOf(language, site),
  });
  return {
    type: "video",
    ...viewVideoLink(site, phraseIn(site, title, language), { url, duration: length }, still),
    ...(text === undefined ? {} : { text: phraseIn(site, text, language) }),
  };
}
