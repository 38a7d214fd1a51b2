import { defined } from "../../defined.ts";
import type { BulletinText } from "../../model/publication.ts";
import { optional, required } from "../../schema/described.ts";
import { calloutFields, type FieldsOf } from "../../schema/fields/callout-fields.ts";
import { fields as fieldsOf, languageTag, line, webUrl } from "../../schema/fields.ts";
import type { Link, Phrase } from "../../site/parts.ts";
import { type LocalizedSite, phraseIn } from "../../site/site-inputs.ts";
import { calloutKind } from "./callout-kind.ts";

const fields = calloutFields("quote", {
  text: required(line(600), { description: "The quote, without quotation marks.", translated: true }),
  attribution: required(line(160), { description: "Who said it.", translated: true }),
  role: optional(line(200), { description: "Their role or position.", translated: true }),
  original: optional(
    fieldsOf({
      language: required(languageTag, { description: "The language." }),
      text: required(line(600), { description: "The words, without quotation marks." }),
    }),
    {
      description: "The words as they were said, where `text` translates them.",
      examples: ["{ language: qu, text: Ñawpaqman }"],
    },
  ),
  url: optional(webUrl, { description: "Where to read it in full." }),
});

export interface QuoteView {
  readonly type: "quote";
  readonly text: Phrase;
  /** The original words, in their language. */
  readonly original?: Phrase;
  readonly attribution: string;
  readonly role?: Phrase;
  /** "A. Ruiz, director". */
  readonly byline: string;
  /** To the source of the quotation. */
  readonly link?: Link;
}

export const quote = calloutKind({
  type: "quote",
  fields,
  pictures: [],
  words: {
    en: {
      name: "Quotation",
      fields: {
        attribution: { label: "Who said it" },
        original: { label: "Original words", hint: "The words as they were said, where the text translates them." },
        "original.language": { label: "Language", hint: "The language in which they were said." },
        "original.text": { label: "Words", hint: "The words, without quotation marks." },
      },
    },
    es: {
      name: "Cita",
      fields: {
        attribution: { label: "Quién lo dijo", hint: "Quién lo dijo." },
        original: { label: "Palabras originales", hint: "Las palabras tal como se dijeron, si el texto las traduce." },
        "original.language": { label: "Idioma", hint: "El idioma en que se dijeron." },
        "original.text": { label: "Palabras", hint: "Las palabras, sin comillas." },
      },
    },
    pt: {
      name: "Citação",
      fields: {
        attribution: { label: "Quem o disse", hint: "Quem o disse." },
        original: { label: "Palavras originais", hint: "As palavras tal como foram ditas, se o texto as traduzir." },
        "original.language": { label: "Língua", hint: "A língua em que foram ditas." },
        "original.text": { label: "Palavras", hint: "As palavras, sem aspas." },
      },
    },
    fr: {
      name: "Citation",
      fields: {
        attribution: { label: "Qui l’a dit", hint: "Qui l’a dit." },
        original: {
          label: "Paroles originales",
          hint: "Les paroles telles qu’elles ont été dites, si le texte les traduit.",
        },
        "original.language": { label: "Langue", hint: "La langue dans laquelle elles ont été dites." },
        "original.text": { label: "Paroles", hint: "Les paroles, sans guillemets." },
      },
    },
  },
  view: viewQuote,
  needsFigureStyle: ({ original }) => original !== undefined,
  emailText: ({ text, original, byline, link }: QuoteView) => ({
    text: `“${text.text}”${original === undefined ? "" : ` (“${original.text}”)`}`,
    note: byline,
    ...defined({ link }),
  }),
});

function viewQuote(site: LocalizedSite, { language }: BulletinText, written: FieldsOf<typeof fields>): QuoteView {
  const { text, original, attribution, role, url } = written;
  const { callout, list } = site.messages;
  return {
    type: "quote",
    text: phraseIn(site, text, language),
    ...(original === undefined ? {} : { original: phraseIn(site, original.text, original.language) }),
    attribution,
    ...(role === undefined ? {} : { role: phraseIn(site, role, language) }),
    byline: role === undefined ? attribution : `${attribution}${list.comma} ${role}`,
    ...(url === undefined ? {} : { link: { text: callout.readMore, href: url } }),
  };
}
