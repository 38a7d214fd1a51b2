import * as z from "zod/mini";
import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { optional, required } from "../described.ts";
import * as field from "../fields.ts";
import { itemFormerly } from "../formerly.ts";
import { checkOneOf } from "../one-or-several.ts";
import { remedy } from "../remedy.ts";
import { moment } from "../times.ts";
import { authorshipFields } from "./authorship-fields.ts";
import { byline } from "./byline-fields.ts";
import { factFields } from "./fact-fields.ts";
import { audio, documents, images, video } from "./item-media-fields.ts";
import { mainPicture } from "./picture-fields.ts";
import { withdrawal } from "./withdrawn-fields.ts";

/** The front matter of a news item. */
export const itemFields = field.fields({
  title: required(field.line(200), {
    description: "The headline.",
    examples: ["An action plan for Ecuador's prisons"],
    translated: true,
  }),
  summary: optional(field.line(2000), {
    description: "One sentence under the headline.",
    examples: ["The programme sent a mission to Quito after the September emergency."],
    translated: true,
  }),
  date: optional(field.dayOrMonth, {
    description: "The day of the news, or its month. By default the date of its issue. Original only.",
    examples: ["2021-10-14"],
  }),
  topic: optional(field.topicKey, {
    description: "Its topic, if it has only one: a key of `topics.yaml`. Original only.",
    examples: ["prisons"],
  }),
  topics: optional(field.listOf(field.topicKey, 20), {
    description: "Several topics, the main one first, instead of `topic`. Original only.",
    examples: ["[prisons, human-rights]"],
  }),
  countries: optional(field.listOf(field.placeCode, 250), {
    description:
      "The countries it is about (ISO 3166-1), the main one first; also `EU`, `UN`, `XK`, and keys of `places.yaml`.",
    examples: ["[EC]", "[EC, amazon-basin]"],
  }),
  event: optional(field.eventKey, {
    description: "The event it reports on: a file name in `events/`.",
    examples: ["quito-mission"],
  }),
  events: optional(field.listOf(field.eventKey, 20), {
    description: "Several events, the main one first, instead of `event`.",
    examples: ["[quito-mission, lima-mission]"],
  }),
  genre: optional(field.genreKey, {
    description:
      "The kind of text: news, interview, opinion, call, or a kind from `genres` in `publication.yaml`. Every language shows its own word. Original only.",
    examples: ["interview"],
  }),
  place: optional(field.localized(120), {
    description: "Where it happened, in one language or several.",
    examples: ["Quito"],
  }),
  byline: optional(byline, {
    description: "Who wrote it. A translation may give the roles in its own language.",
    examples: ["[Luis Mora, { name: Ana Ruiz, role: legal adviser, url: https://… }]"],
  }),
  image: optional(mainPicture, {
    description: "A picture.",
    examples: ["{ src: media/quito.jpg, alt: The prison from the air, credit: A. Ruiz }"],
  }),
  images: optional(images, {
    description: "More pictures, shown under the text. A translation repeats the list in its language, without `src`.",
    examples: ["[{ src: media/yard.jpg, alt: The yard, caption: The yard after the works. }]"],
  }),
  video: optional(video, {
    description: "A video on another site, shown as a link with its still. Nothing of that site is loaded.",
    examples: ["{ title: The talk, url: https://… }"],
  }),
  documents: optional(documents, {
    description: "PDF documents to download. A translation may have its own; otherwise it shows the original's.",
    examples: ["[{ file: media/plan.pdf, title: action plan }]"],
  }),
  audio: optional(audio, {
    description: "Recordings to listen to. A translation may have its own; otherwise it shows the original's.",
    examples: ["[{ file: media/interview.mp3, title: Interview with the director, duration: PT12M30S }]"],
  }),
  sources: optional(
    z.readonly(
      z
        .array(field.namedLink, { error: remedy("write-list-of-fields", { names: ["name", "url"] }) })
        .check(z.maxLength(20, { error: remedy("write-fewer", { most: 20 }) })),
    ),
    {
      description: "Where it was first reported, or where to read more.",
      examples: ["[{ name: Eurojust, url: https://… }]"],
    },
  ),
  ...factFields,
  slug: optional(field.ownSlug, {
    description: "The last step of the address in this language, if it differs from the file's name. Never change it.",
  }),
  publishFrom: optional(moment, {
    description:
      "The day or minute from which it is published; until then it is in no file of the site. By default the date of its issue. Original only.",
    examples: ["2026-12-01", "2026-12-01T09:30"],
  }),
  expires: optional(moment, {
    description:
      "Its last day, or the minute at which it expires. Then no list, feed, mail or search has it; its page stays, with a notice. Original only.",
    examples: ["2026-12-31"],
  }),
  withdrawn: optional(withdrawal, {
    description:
      "Why it was withdrawn: `rights`, `error`, `request`, or a sentence. Its page, feeds, emails and data then say so in place of its text. Original only.",
    examples: ["request"],
  }),
  formerly: optional(itemFormerly, {
    description:
      "Former names, in the original only, and former addresses, the oldest first. They redirect to it. `npm run rename` writes them.",
    examples: ["[prisons, 2021-09/quito, /news/quito.html]"],
  }),
  updated: optional(field.day, { description: "The day of the last change that readers should know about." }),
  corrections: optional(
    z.readonly(
      z
        .array(
          field.fields({
            date: required(field.day, { description: "The day it was corrected." }),
            text: required(field.line(600), { description: "The error, and the correct fact.", translated: true }),
          }),
          { error: remedy("write-list-of-fields", { names: ["date", "text"] }) },
        )
        .check(z.maxLength(20, { error: remedy("write-fewer", { most: 20 }) })),
    ),
    { description: "Corrections of earlier versions." },
  ),
  ...authorshipFields,
  revision: optional(field.revision, {
    description: "In a translation: the revision of the original that it was made from. Commands write it.",
  }),
  draft: optional(field.yesOrNo, { description: "`true` keeps it out of the published site.", examples: ["true"] }),
});

/** The front matter of an item. */
export type ItemFields = z.output<typeof itemFields>;

/** The keys of an item's topics, the main one first. */
export function topicKeysOf({ topic, topics }: Partial<ItemFields>): readonly string[] {
  return topics ?? (topic === undefined ? [] : [topic]);
}

/** The keys of the events that an item reports on, the main one first. */
export function eventKeysOf({ event, events }: Partial<ItemFields>): readonly string[] {
  return events ?? (event === undefined ? [] : [event]);
}

/** A file lists topics and events in either the field for one or the field for several. */
export function checkItemSubjects(
  file: string,
  { topic, topics, event, events }: Partial<ItemFields>,
): readonly UnlocatedDiagnostic[] {
  return [
    ...checkOneOf(file, { rule: "item-facts", one: ["topic", topic], several: ["topics", topics] }),
    ...checkOneOf(file, { rule: "item-facts", one: ["event", event], several: ["events", events] }),
  ];
}
