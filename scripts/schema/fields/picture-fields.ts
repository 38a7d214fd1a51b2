import * as z from "zod/mini";
import { optional, required } from "../described.ts";
import * as field from "../fields.ts";
import { remedy } from "../remedy.ts";

/** A picture: its file, and a description for readers who can't see it. */
export const picture = field.fields({
  src: optional(field.line(200), {
    description: "The file, relative to this one: `media/quito.jpg`. A translation leaves it out.",
    examples: ["media/quito.jpg"],
  }),
  alt: required(field.line(300), {
    description: "What the picture shows, for readers who can't see it.",
    translated: true,
  }),
  credit: optional(field.line(120), {
    description: "Who made or owns the picture. A translation may give it in its own language.",
  }),
});

/** A sentence under a picture. */
export const caption = optional(field.line(400), { description: "A sentence under the picture.", translated: true });

const MAKERS = ["machine", "assisted"] as const;

/** Whether a machine made a picture; the caption states it. */
export const madeBy = optional(z.enum(MAKERS, { error: remedy("write-one-of", { names: MAKERS }) }), {
  description: "Whether a `machine` generated it, or only altered it: `assisted`. Original only.",
  examples: ["machine"],
});

/** The main picture of an item. */
export const mainPicture = field.fields({
  ...picture.def.innerType.shape,
  caption,
  madeBy,
  focus: optional(field.point, {
    description:
      "The point of the picture that stays visible when it is cropped. Without it, the middle. Original only.",
    examples: ["[0.5, 0.3]"],
  }),
  creditUrl: optional(field.webUrl, {
    description: "Where the credit leads: the page of who made or owns the picture, or its licence.",
  }),
});
