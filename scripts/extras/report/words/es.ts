import type { ReportWords } from "./report-words.ts";

export const ES: ReportWords = {
  report: "Informe: {span}",
  totals: "En cifras",
  counted: "Qué",
  number: "Número",
  texts: "Textos en todos los idiomas",
  item: "Noticia",
  event: "Evento",
  events: "Eventos",
  series: "Series",
  allFigures: "Todas las cifras",
  others: "Los otros {count} están en {file}.",
  month: { byMonth: "Por mes", month: "Mes" },
  translations: {
    translations: "Traducciones",
    current: "Al día",
    stale: "Por revisar",
    unconfirmed: "Sin confirmar",
    missing: "Por traducir",
    note: "Una traducción está por revisar si su original ha cambiado después, y sin confirmar si no dice de qué versión se hizo.",
  },
};
