import { optional, required } from "../described.ts";
import * as field from "../fields.ts";

/** A picture in the folder `media` of the content. */
export const ownPicture = field.line(200);

const pictureOf = {
  src: required(ownPicture, {
    description: "The file: an SVG, or a PNG, WebP, AVIF or JPEG.",
    examples: ["media/logo.svg"],
  }),
  dark: optional(ownPicture, {
    description: "The same for dark backgrounds. Without it, the logo has a light plate there.",
    examples: ["media/logo-dark.svg"],
  }),
  alt: required(field.localized(300), {
    description: "What the logo says, for readers who can't see it.",
    examples: ["EL PAcCTO"],
  }),
};

/** A logo: its file, a file for dark backgrounds, and a description for readers who can't see it. */
export const logo = field.fields(pictureOf);

/** The publication's logo. */
export const publicationLogo = field.fields({
  ...pictureOf,
  hasName: optional(field.yesOrNo, {
    description: "`true` if the logo contains the publication's name, which then is not repeated beside it.",
    examples: ["true"],
  }),
});

/** A picture of a single subject: a person, an organization, a project. */
export const termPicture = field.fields({
  src: required(ownPicture, {
    description: "The file, in the folder `media` of the content.",
    examples: ["media/ana.jpg"],
  }),
  alt: required(field.localized(300), {
    description: "What it shows, for readers who can't see it.",
    examples: ["Ana Pérez at her desk"],
  }),
  credit: optional(field.line(120), { description: "Who made or owns it." }),
});
