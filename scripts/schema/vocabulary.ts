import * as z from "zod/mini";
import { optional, required } from "./described.ts";
import { authorshipFields } from "./fields/authorship-fields.ts";
import { termPicture } from "./fields/logo-fields.ts";
import { ownOrganizations } from "./fields/organization-fields.ts";
import * as field from "./fields.ts";
import { formerly } from "./formerly.ts";
import { remedy } from "./remedy.ts";

/** The former names of topics and terms, which commands write. */
const formerNames = {
  formerly: optional(formerly, {
    description:
      "Former keys, the oldest first, and former addresses. They redirect to it. `npm run rename` writes them.",
    examples: ["[jails, /tag/jails/]"],
  }),
  merged: optional(field.listOf(field.ownSlug, 100), {
    description:
      "The keys of terms that were merged into this one. Their addresses redirect to it. `npm run rename` writes them.",
    examples: ["[jails]"],
  }),
};

/** One entry of `topics.yaml`. */
export const topicFields = field.fields({
  label: required(field.localized(80), {
    description: "Its name, per language.",
    examples: ["{ en: Prisons, es: Prisiones }"],
  }),
  description: optional(field.localized(400), { description: "A sentence on what it covers, per language." }),
  aliases: optional(field.listOf(field.line(80), 60), {
    description: "Other words an editor might type; the error then suggests this topic.",
    examples: ["[jails, cárceles]"],
  }),
  colour: optional(field.colour, {
    description: "Its colour; adjusted to be legible on light and dark backgrounds.",
    examples: ['"#4f5d6e"'],
  }),
  ...formerNames,
});

/** The kinds that a term may have besides being a term. */
const TERM_KINDS = ["person", "organization", "project"] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** One entry of a vocabulary of the publication's own, such as `vocabularies/pillars.yaml`. */
export const termFields = field.fields({
  label: required(field.localized(120), {
    description: "Its name, per language.",
    examples: ["{ en: Borders, es: Fronteras }"],
  }),
  description: optional(field.localized(400), { description: "A sentence on what it is, per language." }),
  kind: optional(z.enum(TERM_KINDS, { error: remedy("write-one-of", { names: TERM_KINDS }) }), {
    description: `${TERM_KINDS.join(", ")}, for search engines. Without it, a term.`,
    examples: ["person"],
  }),
  role: optional(field.localized(160), {
    description: "What a person does, or the role of an organisation or a project, per language.",
    examples: ["{ en: Coordinator, es: Coordinadora }"],
  }),
  url: optional(field.webUrl, {
    description: "Its own page elsewhere.",
    examples: ["https://www.example.org/borders"],
  }),
  picture: optional(termPicture, {
    description: "A picture of it, at the top of its page.",
    examples: ["{ src: media/ana.jpg, alt: Ana Pérez }"],
  }),
  funding: optional(ownOrganizations, {
    description: "Who funds the project or organisation, the main one first.",
    examples: ["[{ name: European Union, url: https://european-union.europa.eu, logo: media/eu.svg }]"],
  }),
  partners: optional(ownOrganizations, {
    description: "Who takes part in the project or organisation.",
    examples: ["[{ name: Ministry of Justice, url: https://www.example.org }]"],
  }),
  broader: optional(field.ownSlug, {
    description: "The key of the wider term that it belongs to.",
    examples: ["security"],
  }),
  sameAs: optional(field.listOf(field.webUrl, 20), {
    description: "The same thing in other vocabularies: EuroVoc, Wikidata, the UNBIS thesaurus.",
    examples: ["[http://www.wikidata.org/entity/Q133346]"],
  }),
  aliases: optional(field.listOf(field.line(80), 60), {
    description: "Other words an editor might type; the error then suggests this term.",
  }),
  ...formerNames,
});

/** One entry of `places.yaml`. */
export const placeFields = field.fields({
  label: required(field.localized(80), {
    description: "Its name, per language.",
    examples: ["{ en: Amazon basin, es: Cuenca amazónica }"],
  }),
  countries: optional(field.listOf(field.country, 250), {
    description: "The countries in it (ISO 3166-1).",
    examples: ["[BO, BR, CO, EC, PE]"],
  }),
});

/** The front matter of a standing page. */
export const pageFields = field.fields({
  title: required(field.line(120), { description: "The page's name.", examples: ["About"], translated: true }),
  summary: optional(field.line(2000), {
    description: "One sentence, for search engines and under the name.",
    translated: true,
  }),
  keywords: optional(field.keywords, {
    description: "Words by which the search finds this text; the page does not show them.",
    examples: ["[opening hours, telephone]"],
  }),
  slug: optional(field.ownSlug, {
    description: "The last step of the address in this language, if it differs from the file's name.",
  }),
  formerly: optional(formerly, {
    description:
      "Former names, in the original only, and former addresses, the oldest first. They redirect to it. `npm run rename` writes them.",
    examples: ["[team, /about-us.html]"],
  }),
  ...authorshipFields,
  revision: optional(field.revision, {
    description: "In a translation: the revision of the original that it was made from. Commands write it.",
  }),
  draft: optional(field.yesOrNo, { description: "`true` keeps it out of the published site.", examples: ["true"] }),
});

export type TopicFields = z.output<typeof topicFields>;
export type TermFields = z.output<typeof termFields>;
export type PlaceFields = z.output<typeof placeFields>;
export type PageFields = z.output<typeof pageFields>;
