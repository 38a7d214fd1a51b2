import { defined } from "../../defined.ts";
import { formatDecimal } from "../../i18n/messages.ts";
import type { BulletinText } from "../../model/publication.ts";
import { optional, required } from "../../schema/described.ts";
import { calloutFields, type FieldsOf } from "../../schema/fields/callout-fields.ts";
import { amountOrWords, line, webUrl } from "../../schema/fields.ts";
import type { Link, Phrase } from "../../site/parts.ts";
import { type LocalizedSite, phraseIn } from "../../site/site-inputs.ts";
import { calloutKind } from "./callout-kind.ts";

const fields = calloutFields("figure", {
  value: required(amountOrWords, {
    description: "The figure: a number, or words.",
    examples: ["12500", "3 in 4"],
    translated: true,
  }),
  unit: optional(line(60), { description: "The unit of the figure.", translated: true }),
  label: required(line(200), { description: "The subject of the figure.", translated: true }),
  source: optional(line(200), { description: "Who says so.", translated: true }),
  url: optional(webUrl, { description: "Where to read more." }),
});

/** A figure, in large type, with its explanation. */
export interface FigureView {
  readonly type: "figure";
  /** "12,500". */
  readonly value: Phrase;
  readonly unit?: Phrase;
  readonly label: Phrase;
  readonly source?: Phrase;
  readonly link?: Link;
}

export const figure = calloutKind({
  type: "figure",
  fields,
  pictures: [],
  words: {
    en: {
      name: "Figure",
      fields: {
        value: { label: "Figure", hint: "The figure: a number without its unit, or words." },
        unit: { label: "Unit", hint: "The unit of the figure." },
        label: { label: "What it says", hint: "The subject of the figure." },
        source: { label: "Source", hint: "Who says so." },
      },
    },
    es: {
      name: "Cifra",
      fields: {
        value: { label: "Cifra", hint: "La cifra: un número sin su unidad, o unas palabras." },
        unit: { label: "Unidad", hint: "Lo que se cuenta o en qué se mide." },
        label: { label: "Lo que dice", hint: "De qué es la cifra." },
        source: { label: "Fuente", hint: "Quién lo dice." },
      },
    },
    pt: {
      name: "Cifra",
      fields: {
        value: { label: "Cifra", hint: "A cifra: um número sem a unidade, ou palavras." },
        unit: { label: "Unidade", hint: "O que se conta ou em que se mede." },
        label: { label: "O que diz", hint: "A que se refere a cifra." },
        source: { label: "Fonte", hint: "Quem o diz." },
      },
    },
    fr: {
      name: "Chiffre",
      fields: {
        value: { label: "Chiffre", hint: "Le chiffre : un nombre sans son unité, ou quelques mots." },
        unit: { label: "Unité", hint: "Ce que l’on compte, ou l’unité de mesure." },
        label: { label: "Ce qu’il dit", hint: "Ce que le chiffre mesure." },
        source: { label: "Source", hint: "Qui le dit." },
      },
    },
  },
  view: viewFigure,
  needsFigureStyle: () => true,
  emailText: ({ value, unit, label, source, link }: FigureView) => ({
    title: [value, unit].flatMap((each) => each?.text ?? []).join(" "),
    text: label.text,
    ...defined({ note: source?.text, link }),
  }),
});

function viewFigure(site: LocalizedSite, { language }: BulletinText, written: FieldsOf<typeof fields>): FigureView {
  const { value, unit, label, source, url } = written;
  const { callout, numbers } = site.messages;
  const words = (text: string) => phraseIn(site, text, language);
  return {
    type: "figure",
    value: typeof value === "number" ? { text: formatDecimal(value, numbers) } : words(value),
    ...(unit === undefined ? {} : { unit: words(unit) }),
    label: words(label),
    ...(source === undefined ? {} : { source: words(source) }),
    ...(url === undefined ? {} : { link: { text: callout.readMore, href: url } }),
  };
}
