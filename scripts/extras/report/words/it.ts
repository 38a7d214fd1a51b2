import type { ReportWords } from "./report-words.ts";

export const IT: ReportWords = {
  report: "Rapporto: {span}",
  totals: "In cifre",
  counted: "Che cosa",
  number: "Numero",
  texts: "Testi in tutte le lingue",
  item: "Notizia",
  event: "Evento",
  events: "Eventi",
  series: "Serie",
  allFigures: "Tutte le cifre",
  others: "Gli altri {count} sono in {file}.",
  month: { byMonth: "Per mese", month: "Mese" },
  translations: {
    translations: "Traduzioni",
    current: "Aggiornate",
    stale: "Da rivedere",
    unconfirmed: "Da confermare",
    missing: "Mancanti",
    note: "Una traduzione è da rivedere se l’originale è cambiato in seguito, e da confermare se non dice da quale versione è stata fatta.",
  },
};
