import { PT } from "./pt.ts";
import type { ReportWords } from "./report-words.ts";

/** As in European Portuguese, except where Brazilian usage differs. */
export const PT_BR: ReportWords = {
  ...PT,
  texts: "Textos em todos os idiomas",
  funding: {
    ...PT.funding,
    emails: "E-mails",
    plainEmails: "E-mails em texto simples",
    files: "Arquivos",
    emblem: "Com emblema ou logotipo",
    note: "Procurou-se em todas as páginas do site e nos e-mails e PDF destas edições. O texto simples não tem imagens.",
  },
  reach: {
    ...PT.reach,
    byLanguage: "Leitores por idioma",
    downloads: "Downloads",
    file: "Arquivo",
    subscribers: "Assinantes",
    lines: "Linhas dos registros",
    feedNote:
      "Os serviços que pedem um feed uma só vez para todos os seus leitores dizem para quantos: {services}. Os assinantes são a soma, que mais ninguém pode verificar.",
    kinds: {
      ...PT.reach.kinds,
      downloads: "Downloads",
      others: "Arquivos que as páginas carregam, erros e outros pedidos",
      unreadable: "Linhas que não puderam ser lidas",
    },
  },
};
