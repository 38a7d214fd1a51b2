import * as z from "zod";
import * as field from "./fields.ts";
import { doi, isbn, issn } from "./identifiers.ts";
import { remedy } from "./remedy.ts";

/*
 * The parts of facts of items.
 */

const lastYear = Number(field.FIRST_DAY_TOO_LATE) - 1;

/** A published work (https://schema.org/CreativeWork), as a list of references names it. */
export const work = field.fields({
  title: field.line(300).meta({ description: "Its title.", examples: ["Prisons 2026"] }),
  authors: field
    .listOf(field.line(200), 60)
    .refine((list) => list.length > 0, { error: remedy("write-list", { most: 60 }) })
    .optional()
    .meta({
      description: "Who wrote it.",
      examples: ["[Ana Ruiz, Luis Mora]"],
    }),
  publisher: field.line(200).optional().meta({ description: "Who published it." }),
  year: field
    .wholeNumber(1450, lastYear)
    .optional()
    .meta({ description: "In which year.", examples: ["2026"] }),
  pages: z
    .union([field.wholeNumber(1, 99_999), field.line(40)], { error: remedy("write-line", { most: 40 }) })
    .optional()
    .meta({ description: "How many pages it has, or from which to which.", examples: ["120", "23–45"] }),
  doi: doi.optional().meta({ description: "Its DOI, which pages link to doi.org.", examples: ["10.1000/182"] }),
  isbn: isbn.optional().meta({ description: "The ISBN of a book.", examples: ["978-3-16-148410-0"] }),
  issn: issn.optional().meta({ description: "The ISSN of the journal that it is in.", examples: ["0378-5955"] }),
});

const PRESS_ERROR = remedy("write-list-of-fields", { names: ["outlet", "title"] });

/** What others published about an item (https://schema.org/subjectOf). */
export const press = z
  .array(
    field.fields({
      outlet: field.line(120).meta({ description: "The newspaper, station or site.", examples: ["El País"] }),
      title: field.line(300).optional().meta({ description: "Its headline, in its language, if it is known." }),
      url: field.webUrl.optional().meta({ description: "Its address, if it is online." }),
      date: field.day.optional().meta({ description: "The day.", examples: ["2026-05-12"] }),
      lang: field.languageTag.optional().meta({
        description: "The language, if it is not that of this file.",
        examples: ["es"],
      }),
    }),
    { error: PRESS_ERROR },
  )
  .min(1, { error: PRESS_ERROR })
  .max(60, { error: remedy("write-fewer", { most: 60 }) })
  .readonly();

const PHONE_ERROR = remedy("write-phone");

/** A telephone number with the code of its country (ITU-T E.164), perhaps in groups. */
export const phone = z.string({ error: PHONE_ERROR }).regex(/^\+\d(?:[ .()/-]{0,2}\d){4,14}$/, { error: PHONE_ERROR });

/** Whom to ask (https://schema.org/ContactPoint). */
export const contact = field
  .fields({
    name: field.line(120).optional().meta({ description: "A person or an office." }),
    email: field.email.optional().meta({ description: "The email address." }),
    phone: phone.optional().meta({
      description: "The telephone number, with the code of the country (ITU-T E.164).",
      examples: ["+34 91 123 45 67"],
    }),
    url: field.webUrl.optional().meta({ description: "A page with more." }),
  })
  .refine((given) => Object.keys(given).length > 0, {
    error: remedy("write-fields", { names: ["name", "email", "phone", "url"] }),
  });

/** A point on Earth (https://schema.org/GeoCoordinates), in degrees of WGS 84. */
export const coordinates = field.fields({
  latitude: degrees(90).meta({
    description: "Degrees north of the equator; south of it, with a minus.",
    examples: ["-0.2202"],
  }),
  longitude: degrees(180).meta({
    description: "Degrees east of Greenwich; west of it, with a minus.",
    examples: ["-78.5123"],
  }),
});

function degrees(most: number) {
  const error = remedy("write-degrees", { most });
  return z.number({ error }).min(-most, { error }).max(most, { error });
}
