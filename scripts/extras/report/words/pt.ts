import type { ReportWords } from "./report-words.ts";

export const PT: ReportWords = {
  report: "Relatório: {span}",
  totals: "Em números",
  counted: "O quê",
  number: "Número",
  texts: "Textos em todas as línguas",
  item: "Notícia",
  event: "Evento",
  events: "Eventos",
  series: "Séries",
  allFigures: "Todos os números",
  others: "Os outros {count} estão em {file}.",
  month: { byMonth: "Por mês", month: "Mês" },
  translations: {
    translations: "Traduções",
    current: "Atuais",
    stale: "A rever",
    unconfirmed: "Por confirmar",
    missing: "Por traduzir",
    note: "Uma tradução está a rever se o original mudou depois, e por confirmar se não diz de que versão foi feita.",
  },
};
