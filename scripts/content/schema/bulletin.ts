import * as z from "zod";
import * as field from "./fields.ts";
import { picture } from "./item.ts";

const duration = z
  .string({ error: "a duration (ISO 8601), such as PT1H12M" })
  .regex(/^PT(?=\d)(\d{1,2}H)?(\d{1,2}M)?(\d{1,2}S)?$/, { error: "a duration (ISO 8601), such as PT1H12M" });

const video = field.fields({
  type: z.literal("video"),
  title: field.line(200).meta({ description: "What the video is called." }),
  url: field.webUrl.meta({ description: "Where it is watched." }),
  text: field.line(400).optional().meta({ description: "A sentence about it." }),
  duration: duration.optional().meta({ description: "How long it is, as ISO 8601: `PT1H12M`.", examples: ["PT1H12M"] }),
  thumbnail: picture.optional().meta({ description: "A still from it, kept here: nothing is fetched from elsewhere." }),
});

const quote = field.fields({
  type: z.literal("quote"),
  text: field.line(600).meta({ description: "The words, without quotation marks." }),
  attribution: field.line(160).meta({ description: "Who said them." }),
  role: field.line(200).optional().meta({ description: "As what." }),
  url: field.webUrl.optional().meta({ description: "Where they can be read in full." }),
});

const notice = field.fields({
  type: z.literal("notice"),
  title: field.line(200).meta({ description: "What it is about." }),
  text: field.line(600).meta({ description: "The notice." }),
  url: field.webUrl.optional().meta({ description: "Where to read on." }),
  label: field.line(120).optional().meta({ description: "The words of the link." }),
});

/** The kinds of call-out, by `type`. To add one: its fields here, its view in `views/callout.ts`, its markup in a partial. */
export const callout = z.discriminatedUnion("type", [video, quote, notice], {
  error: ({ code }) =>
    code === "invalid_union"
      ? "video, quote or notice"
      : "a call-out with fields under it, the first of them its `type`",
});

/** The front matter of a bulletin's own file, all of it optional. */
export const bulletinFields = field.fields({
  number: field
    .wholeNumber(1, 99999)
    .optional()
    .meta({ description: "Its number in the series. Original only.", examples: ["31"] }),
  lead: field.itemName.optional().meta({ description: "The item that opens it.", examples: ["ecuador-prisons"] }),
  order: field
    .listOf(field.itemName, 500)
    .optional()
    .meta({
      description: "Items in their order; those left out follow, newest first.",
      examples: ["[ecuador-prisons, cocaine-routes]"],
    }),
  callouts: z
    .array(callout, { error: "a list of call-outs, each with a `type`" })
    .max(12, { error: "at most 12 call-outs" })
    .readonly()
    .optional()
    .meta({ description: "A video, a quote or a notice with a link. A translation repeats them in its language." }),
  agenda: field
    .listOf(field.eventKey, 60)
    .optional()
    .meta({ description: "Events to announce: file names in `events/`.", examples: ["[annual-programme-meeting]"] }),
  requires: field
    .listOf(field.languageTag, 30)
    .optional()
    .meta({ description: "Languages in which every item must exist before a release.", examples: ["[en, es]"] }),
  revision: field.revision
    .optional()
    .meta({ description: "In a translation: the revision of the original it was made from. Commands write it." }),
  draft: field.yesOrNo.optional().meta({
    description:
      "`true` keeps it out of the published site: the whole bulletin if this is the original, else this translation.",
    examples: ["true"],
  }),
});

/** What a bulletin's file says before its introduction. */
export type BulletinFields = z.output<typeof bulletinFields>;

/** One call-out as its file writes it. */
export type CalloutFields = z.output<typeof callout>;
