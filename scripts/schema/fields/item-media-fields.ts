import * as z from "zod/mini";
import { optional, required } from "../described.ts";
import * as field from "../fields.ts";
import { remedy } from "../remedy.ts";
import { caption, madeBy, picture } from "./picture-fields.ts";

const PICTURES_ERROR = remedy("write-list-of-fields", { names: ["src", "alt"] });

/** The pictures of an item besides its main one. */
export const images = z.readonly(
  z
    .array(
      field.fields({
        ...picture.def.innerType.shape,
        caption,
        madeBy,
      }),
      { error: PICTURES_ERROR },
    )
    .check(z.maxLength(60, { error: remedy("write-fewer", { most: 60 }) })),
);

/** A video on another site, to which an item leads. */
export const video = field.fields({
  title: required(field.line(200), { description: "The title of the video.", translated: true }),
  url: required(field.webUrl, { description: "The address of the video." }),
  duration: optional(field.duration, { description: "Its duration, as ISO 8601.", examples: ["PT1H12M"] }),
  image: optional(picture, {
    description: "A still from it, as a file of the issue: pages load nothing from other sites.",
  }),
});

/** A file of the issue, or one of another site by its address: nothing of it is loaded, neither by builds nor by pages. */
const FILE_ERROR = remedy("write-file-or-address");
const fileOrAddress = z.union(
  [
    field.line(200).check(z.refine((text) => !/^https?:/i.test(text), { error: remedy("write-https-address") })),
    field.httpsUrl,
  ],
  { error: FILE_ERROR },
);

/** Whether a document or recording is on another site. */
export function isElsewhere(file: string): boolean {
  return /^https:/i.test(file);
}

const MEDIA_TYPE_ERROR = remedy("write-media-type");
/** A media type (RFC 6838) of a document or a recording. */
export const mediaType = z
  .string({ error: MEDIA_TYPE_ERROR })
  .check(z.regex(/^(?:application|audio|image|text|video)\/[a-z0-9][a-z0-9.+-]{0,80}$/, { error: MEDIA_TYPE_ERROR }));

/** Data of a file on another site; for a local file, the file itself contains it. */
const ofElsewhere = {
  type: optional(mediaType, {
    description: "The media type of a file on another site, if its address does not end with `.pdf` or the like.",
    examples: ["application/pdf"],
  }),
  size: optional(field.wholeNumber(1, 1_000_000_000_000), {
    description: "The size of a file on another site, in bytes.",
    examples: ["1258291"],
  }),
};

const FILES_ERROR = remedy("write-list-of-fields", { names: ["file", "title"] });

/** Documents that readers can download. */
export const documents = z.readonly(
  z
    .array(
      field.fields({
        file: required(fileOrAddress, {
          description:
            "The PDF, relative to this file: `media/plan.pdf`; or the address of a document on another site.",
          examples: ["media/plan.pdf", "https://eur-lex.europa.eu/…"],
        }),
        title: required(field.line(200), {
          description: "Its title, as in `Download: action plan`.",
          translated: true,
        }),
        lang: optional(field.languageTag, {
          description: "The language of the document, if it differs from the language of this file.",
          examples: ["es"],
        }),
        ...ofElsewhere,
      }),
      { error: FILES_ERROR },
    )
    .check(z.maxLength(20, { error: remedy("write-fewer", { most: 20 }) })),
);

/** Recordings that readers can listen to. */
export const audio = z.readonly(
  z
    .array(
      field.fields({
        file: required(fileOrAddress, {
          description:
            "The MP3, M4A or Ogg file, relative to this one: `media/interview.mp3`; or the address of a recording on another site.",
          examples: ["media/interview.mp3", "https://radio.example.org/…"],
        }),
        title: required(field.line(200), { description: "Its title.", translated: true }),
        duration: optional(field.duration, { description: "Its duration, as ISO 8601.", examples: ["PT12M30S"] }),
        lang: optional(field.languageTag, {
          description: "The language of the recording, if it differs from the language of this file.",
          examples: ["es"],
        }),
        ...ofElsewhere,
      }),
      { error: FILES_ERROR },
    )
    .check(z.maxLength(20, { error: remedy("write-fewer", { most: 20 }) })),
);
