import * as z from "zod";
import * as field from "./fields.ts";
import { picture } from "./picture-fields.ts";
import { remedy } from "./remedy.ts";

const PICTURES_ERROR = remedy("write-list-of-fields", { names: ["src", "alt"] });

/** The pictures of an item besides its main one. */
export const images = z
  .array(
    field.fields({
      ...picture.unwrap().shape,
      caption: field.line(400).optional().meta({ description: "A sentence under the picture.", translated: true }),
    }),
    { error: PICTURES_ERROR },
  )
  .max(60, { error: remedy("write-fewer", { most: 60 }) })
  .readonly();

/** A video on another site, to which an item leads. */
export const video = field.fields({
  title: field.line(200).meta({ description: "The title of the video.", translated: true }),
  url: field.webUrl.meta({ description: "The address of the video." }),
  duration: field.duration.optional().meta({ description: "Its duration, as ISO 8601.", examples: ["PT1H12M"] }),
  image: picture
    .optional()
    .meta({ description: "A still from it, as a file of the issue: pages load nothing from other sites." }),
});

const FILES_ERROR = remedy("write-list-of-fields", { names: ["file", "title"] });

/** Documents that readers can download. */
export const documents = z
  .array(
    field.fields({
      file: field
        .line(200)
        .meta({ description: "The PDF, relative to this file: `media/plan.pdf`.", examples: ["media/plan.pdf"] }),
      title: field
        .line(200)
        .meta({ description: "What it is called, as in `Download: action plan`.", translated: true }),
      lang: field.languageTag
        .optional()
        .meta({ description: "The language of the document, if it is not that of this file.", examples: ["es"] }),
    }),
    { error: FILES_ERROR },
  )
  .max(20, { error: remedy("write-fewer", { most: 20 }) })
  .readonly();

/** Recordings that readers can listen to. */
export const audio = z
  .array(
    field.fields({
      file: field.line(200).meta({
        description: "The MP3, M4A or Ogg file, relative to this one: `media/interview.mp3`.",
        examples: ["media/interview.mp3"],
      }),
      title: field.line(200).meta({ description: "What it is called.", translated: true }),
      duration: field.duration.optional().meta({ description: "Its duration, as ISO 8601.", examples: ["PT12M30S"] }),
      lang: field.languageTag
        .optional()
        .meta({ description: "The language of the recording, if it is not that of this file.", examples: ["es"] }),
    }),
    { error: FILES_ERROR },
  )
  .max(20, { error: remedy("write-fewer", { most: 20 }) })
  .readonly();
