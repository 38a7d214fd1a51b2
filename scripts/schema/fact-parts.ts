import * as z from "zod/mini";
import { optional, required } from "./described.ts";
import * as field from "./fields.ts";
import { doi, isbn, issn } from "./identifiers.ts";
import { remedy } from "./remedy.ts";

/*
 * The parts of facts of items.
 */

const lastYear = Number(field.FIRST_DAY_TOO_LATE) - 1;

/** A published work (https://schema.org/CreativeWork) in a list of references. */
export const work = field.fields({
  title: required(field.line(300), { description: "Its title.", examples: ["Prisons 2026"] }),
  authors: optional(
    field
      .listOf(field.line(200), 60)
      .check(z.refine((list) => list.length > 0, { error: remedy("write-list", { most: 60 }) })),
    {
      description: "Who wrote it.",
      examples: ["[Ana Ruiz, Luis Mora]"],
    },
  ),
  publisher: optional(field.line(200), { description: "Who published it." }),
  year: optional(field.wholeNumber(1450, lastYear), { description: "In which year.", examples: ["2026"] }),
  pages: optional(
    z.union([field.wholeNumber(1, 99_999), field.line(40)], { error: remedy("write-line", { most: 40 }) }),
    { description: "How many pages it has, or from which to which.", examples: ["120", "23–45"] },
  ),
  doi: optional(doi, { description: "Its DOI, which pages link to doi.org.", examples: ["10.1000/182"] }),
  isbn: optional(isbn, { description: "The ISBN of a book.", examples: ["978-3-16-148410-0"] }),
  issn: optional(issn, { description: "The ISSN of the journal that it is in.", examples: ["0378-5955"] }),
});

const PRESS_ERROR = remedy("write-list-of-fields", { names: ["outlet", "title"] });

/** Coverage of an item in other media (https://schema.org/subjectOf). */
export const press = z.readonly(
  z
    .array(
      field.fields({
        outlet: required(field.line(120), { description: "The newspaper, station or site.", examples: ["El País"] }),
        title: optional(field.line(300), { description: "Its headline, in its language, if it is known." }),
        url: optional(field.webUrl, { description: "Its address, if it is online." }),
        date: optional(field.day, { description: "The day.", examples: ["2026-05-12"] }),
        lang: optional(field.languageTag, {
          description: "The language, if it differs from the language of this file.",
          examples: ["es"],
        }),
      }),
      { error: PRESS_ERROR },
    )
    .check(z.minLength(1, { error: PRESS_ERROR }), z.maxLength(60, { error: remedy("write-fewer", { most: 60 }) })),
);

const PHONE_ERROR = remedy("write-phone");

/** A telephone number with the code of its country (ITU-T E.164), perhaps in groups. */
export const phone = z
  .string({ error: PHONE_ERROR })
  .check(z.regex(/^\+\d(?:[ .()/-]{0,2}\d){4,14}$/, { error: PHONE_ERROR }));

/** The contact for questions (https://schema.org/ContactPoint). */
export const contact = field
  .fields({
    name: optional(field.line(120), { description: "A person or an office." }),
    email: optional(field.email, { description: "The email address." }),
    phone: optional(phone, {
      description: "The telephone number, with the code of the country (ITU-T E.164).",
      examples: ["+34 91 123 45 67"],
    }),
    url: optional(field.webUrl, { description: "A page with more." }),
  })
  .check(
    z.refine((given) => Object.keys(given).length > 0, {
      error: remedy("write-fields", { names: ["name", "email", "phone", "url"] }),
    }),
  );

/** A vacancy (https://schema.org/JobPosting). */
export const job = field.fields({
  employer: optional(field.line(200), { description: "Who employs, if it is not the publisher." }),
  grade: optional(field.line(80), { description: "Its grade.", examples: ["P-4"] }),
  contract: required(field.line(120), {
    description: "The kind and the length of the contract.",
    examples: ["Fixed-term, two years"],
  }),
  station: required(field.line(120), { description: "The duty station.", examples: ["Geneva"] }),
});

/** A point on Earth (https://schema.org/GeoCoordinates), in degrees of WGS 84. */
export const coordinates = field.fields({
  latitude: required(degrees(90), {
    description: "Degrees north of the equator; south of it, with a minus.",
    examples: ["-0.2202"],
  }),
  longitude: required(degrees(180), {
    description: "Degrees east of Greenwich; west of it, with a minus.",
    examples: ["-78.5123"],
  }),
});

function degrees(most: number) {
  const error = remedy("write-degrees", { most });
  return z.number({ error }).check(z.minimum(-most, { error }), z.maximum(most, { error }));
}
