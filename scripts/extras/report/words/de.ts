import type { ReportWords } from "./report-words.ts";

export const DE: ReportWords = {
  report: "Bericht: {span}",
  totals: "In Zahlen",
  counted: "Was",
  number: "Anzahl",
  texts: "Texte in allen Sprachen",
  item: "Meldung",
  event: "Veranstaltung",
  events: "Veranstaltungen",
  series: "Reihen",
  allFigures: "Alle Zahlen",
  others: "Die übrigen {count} stehen in {file}.",
  month: { byMonth: "Nach Monaten", month: "Monat" },
  translations: {
    translations: "Übersetzungen",
    current: "Aktuell",
    stale: "Zu überarbeiten",
    unconfirmed: "Unbestätigt",
    missing: "Fehlend",
    note: "Eine Übersetzung ist zu überarbeiten, wenn sich das Original seither geändert hat, und unbestätigt, wenn sie nicht sagt, nach welcher Fassung sie entstand.",
  },
};
