import { defined } from "../../defined.ts";
import type { ItemText } from "../../model/publication.ts";
import type { LocalizedSite } from "../../site/site-inputs.ts";
import { type DownloadLink, type ItemMediaView, viewMedia } from "../../site/view-item-media.ts";
import { type DataField, type DataRecord, objectSchema, optionalField, type Schema } from "./data-field.ts";
import { described, LANGUAGE, TEXT, URI } from "./value-schemas.ts";

/** The sources of the media of an item: its text, and the publication in the language of that text. */
interface MediaSource {
  readonly text: ItemText;
  readonly site: LocalizedSite;
}

const DURATION = described(TEXT, "ISO 8601");
const PICTURE = objectSchema({ url: URI, alt: TEXT, caption: TEXT, credit: TEXT }, ["caption", "credit"]);
const VIDEO = objectSchema({ url: URI, title: TEXT, duration: DURATION }, ["duration"]);
const BYTES = { type: "integer", minimum: 0, description: "Bytes" };
const FILE_PARTS = { url: URI, title: TEXT, type: TEXT, size: BYTES, language: LANGUAGE, duration: DURATION };
const FILE = objectSchema(FILE_PARTS, ["duration"]);
const FILE_ANYWHERE = objectSchema(FILE_PARTS, ["type", "size", "duration"]);

/** The media of an item in one of its languages, besides its picture. */
export const MEDIA_FIELDS: readonly DataField<MediaSource>[] = mediaFields(FILE);

/** The media fields of a publication that has files on other sites, whose data may be incomplete. */
export const MEDIA_FIELDS_WITH_ELSEWHERE: readonly DataField<MediaSource>[] = mediaFields(FILE_ANYWHERE);

function mediaFields(file: Schema): readonly DataField<MediaSource>[] {
  return [
    optionalField("images", "images", listOf(PICTURE), (source) =>
      unlessEmpty(viewIn(source)?.images.map((each) => pictureOf(source, each))),
    ),
    optionalField("video", "video", VIDEO, (source) => videoOf(viewIn(source)?.video)),
    optionalField("documents", "documents", listOf(file), (source) =>
      unlessEmpty(viewIn(source)?.documents.map((each) => fileOf(source, each))),
    ),
    optionalField("audio", "audio", listOf(file), (source) =>
      unlessEmpty(viewIn(source)?.audio.map((each) => fileOf(source, each))),
    ),
  ];
}

function listOf(items: Schema): Schema {
  return { type: "array", items };
}

function viewIn({ text: { media }, site }: MediaSource): ItemMediaView | undefined {
  return media === undefined ? undefined : viewMedia(site, media);
}

function unlessEmpty<Member>(members: readonly Member[] | undefined): readonly Member[] | undefined {
  return members === undefined || members.length === 0 ? undefined : members;
}

function pictureOf({ site }: MediaSource, { src, alt, caption, credit }: ItemMediaView["images"][number]): DataRecord {
  return {
    url: `${site.base.origin}${src}`,
    alt,
    ...defined({ caption: caption?.text, credit: credit?.text }),
  };
}

function videoOf(video: ItemMediaView["video"]): DataRecord | undefined {
  if (video === undefined) return undefined;
  const { href, title, duration } = video;
  return { url: href, title: title.text, ...defined({ duration: duration?.iso }) };
}

function fileOf(
  { site }: MediaSource,
  { href, isOutside, title, type, size, hreflang, duration }: DownloadLink,
): DataRecord {
  const url = isOutside === true ? href : `${site.base.origin}${href}`;
  return {
    url,
    title: title.text,
    ...defined({ type, size }),
    language: hreflang,
    ...defined({ duration: duration?.iso }),
  };
}
