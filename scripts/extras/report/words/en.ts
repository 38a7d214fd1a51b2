import type { ReportWords } from "./report-words.ts";

export const EN: ReportWords = {
  report: "Report: {span}",
  totals: "In figures",
  counted: "What",
  number: "Number",
  texts: "Texts in all languages",
  item: "Item",
  event: "Event",
  events: "Events",
  series: "Series",
  allFigures: "All figures",
  others: "The other {count} are in {file}.",
  month: { byMonth: "By month", month: "Month" },
  translations: {
    translations: "Translations",
    current: "Current",
    stale: "To revise",
    unconfirmed: "Not confirmed",
    missing: "Missing",
    note: "A translation is to be revised if its original has changed since, and not confirmed if it does not say from which version it was made.",
  },
};
