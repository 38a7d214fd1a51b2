import type { Package } from "../../../scripts/cli/index.ts";

/** Writes a report for the funders of the publication: its output in a span of time, in figures. */
export const REPORT: Package = {
  name: "report",
  commands: {
    report: {
      summary: {
        en: "writes a report for those who fund the publication",
        es: "escribe un informe para quienes financian la publicación",
        pt: "escreve um relatório para quem financia a publicação",
        fr: "écrit un rapport pour ceux qui financent la publication",
      },
      load: () => import("./run-report.ts"),
    },
    "report-site": { load: () => import("./build-report-site.ts") },
  },
  messages: async () => [(await import("./messages.ts")).REPORT_MESSAGES],
};
