import { defined } from "../../defined.ts";
import type { BulletinText } from "../../model/publication.ts";
import { optional, required } from "../../schema/described.ts";
import { calloutFields, type FieldsOf } from "../../schema/fields/callout-fields.ts";
import { line, webUrl } from "../../schema/fields.ts";
import type { Link, Phrase } from "../../site/parts.ts";
import { type LocalizedSite, phraseIn } from "../../site/site-inputs.ts";
import { calloutKind } from "./callout-kind.ts";

const fields = calloutFields("notice", {
  title: required(line(200), { description: "What it is about.", translated: true }),
  text: required(line(600), { description: "The notice.", translated: true }),
  url: optional(webUrl, { description: "Where to read more." }),
  label: optional(line(120), { description: "The text of the link.", translated: true }),
});

export interface NoticeView {
  readonly type: "notice";
  readonly title: Phrase;
  readonly text: Phrase;
  readonly link?: Link;
}

export const notice = calloutKind({
  type: "notice",
  fields,
  pictures: [],
  words: {
    en: {
      name: "Notice",
      fields: {
        title: { label: "Title" },
        label: { label: "Text of the link" },
      },
    },
    es: {
      name: "Aviso",
      fields: {
        title: { label: "Título", hint: "De qué trata." },
        label: { label: "Texto del enlace", hint: "El texto del enlace." },
      },
    },
    pt: {
      name: "Aviso",
      fields: {
        title: { label: "Título", hint: "De que trata." },
        label: { label: "Texto da ligação", hint: "O texto da ligação." },
      },
    },
    fr: {
      name: "Avis",
      fields: {
        title: { label: "Titre", hint: "De quoi il s’agit." },
        label: { label: "Texte du lien", hint: "Le texte du lien." },
      },
    },
  },
  view: viewNotice,
  emailText: ({ title, text, link }: NoticeView) => ({
    title: title.text,
    text: text.text,
    ...defined({ link }),
  }),
});

function viewNotice(site: LocalizedSite, { language }: BulletinText, written: FieldsOf<typeof fields>): NoticeView {
  const { title, text, url, label } = written;
  return {
    type: "notice",
    title: phraseIn(site, title, language),
    text: phraseIn(site, text, language),
    ...(url === undefined ? {} : { link: { text: label ?? site.messages.callout.readMore, href: url } }),
  };
}
