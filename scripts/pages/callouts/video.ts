import { resolveContentPath } from "../../content/content-path.ts";
import type { BulletinText } from "../../content/model/publication.ts";
import type { FieldsOf } from "../../content/schema/callout.ts";
import { calloutFields } from "../../content/schema/callout.ts";
import { duration, line, webUrl } from "../../content/schema/fields.ts";
import { picture } from "../../content/schema/item.ts";
import { fill } from "../../i18n/messages.ts";
import type { LocalizedSite } from "../../site/context.ts";
import { languageOf, phraseIn } from "../../site/context.ts";
import type { Phrase, Picture } from "../../site/parts.ts";
import { viewPicture } from "../../site/picture.ts";
import { calloutKind } from "./callout.ts";

const fields = calloutFields("video", {
  title: line(200).meta({ description: "The title of the video." }),
  url: webUrl.meta({ description: "The address of the video." }),
  text: line(400).optional().meta({ description: "A sentence about it." }),
  duration: duration.optional().meta({ description: "Its duration, as ISO 8601: `PT1H12M`.", examples: ["PT1H12M"] }),
  thumbnail: picture
    .optional()
    .meta({ description: "A still from it, as a file of the bulletin: pages load nothing from other sites." }),
});

/** A link to a video on another site. */
export interface VideoView {
  readonly type: "video";
  readonly title: Phrase;
  readonly text?: Phrase;
  readonly href: string;
  /** "Watch on www.youtube.com". */
  readonly action: string;
  /** "72 min" for people, "PT1H12M" (ISO 8601) for machines. */
  readonly duration?: { readonly text: string; readonly iso: string };
  readonly picture?: Picture;
}

export const video = calloutKind({
  type: "video",
  fields,
  texts: ["title", "text", "thumbnail.alt"],
  pictures: ["thumbnail"],
  view: viewVideo,
  emailText: ({ title, text, duration: length, href, action }: VideoView) => ({
    title: title.text,
    ...(text === undefined ? {} : { text: text.text }),
    ...(length === undefined ? {} : { note: length.text }),
    link: { text: action, href },
  }),
});

function viewVideo(site: LocalizedSite, { file, language }: BulletinText, written: FieldsOf<typeof fields>): VideoView {
  const { title, text, url, duration: length, thumbnail } = written;
  const src = thumbnail?.src;
  const still = viewPicture(site, src === undefined ? undefined : resolveContentPath(file, src), {
    alt: thumbnail?.alt,
    credit: thumbnail?.credit,
    ...languageOf(language, site),
  });
  return {
    type: "video",
    title: phraseIn(site, title, language),
    ...(text === undefined ? {} : { text: phraseIn(site, text, language) }),
    href: url,
    action: fill(site.messages.callout.watchOn, { host: new URL(url).hostname.replace(/^www\./, "") }),
    ...(length === undefined ? {} : { duration: { text: formatDuration(site, length), iso: length } }),
    ...(still === undefined ? {} : { picture: still }),
  };
}

/** An ISO 8601 duration in whole minutes, at least one: "72 min". */
function formatDuration(site: LocalizedSite, iso: string): string {
  const part = (unit: string): number => Number(new RegExp(`(\\d+)${unit}`).exec(iso)?.[1] ?? 0);
  const minutes = Math.max(1, Math.round(part("H") * 60 + part("M") + part("S") / 60));
  return fill(site.messages.callout.duration, { minutes });
}
