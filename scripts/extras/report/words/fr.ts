import type { ReportWords } from "./report-words.ts";

export const FR: ReportWords = {
  report: "Rapport\u{A0}: {span}",
  totals: "En chiffres",
  counted: "Quoi",
  number: "Nombre",
  texts: "Textes dans toutes les langues",
  item: "Article",
  event: "Événement",
  events: "Événements",
  series: "Séries",
  allFigures: "Tous les chiffres",
  others: "Les {count} autres sont dans {file}.",
  month: { byMonth: "Par mois", month: "Mois" },
  translations: {
    translations: "Traductions",
    current: "À jour",
    stale: "À revoir",
    unconfirmed: "À confirmer",
    missing: "À traduire",
    note: "Une traduction est à revoir si l’original a changé depuis, et à confirmer si elle ne dit pas de quelle version elle est faite.",
  },
};
