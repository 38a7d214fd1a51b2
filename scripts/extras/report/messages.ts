import type { Complete, Table } from "../../diagnostics/message-table.ts";

/** The messages of `extras/report/`. */
export const REPORT_MESSAGES = {
  "write-span": {
    en: "Write a year, such as `2026`, or a month, such as `2026-05`; or the first and the last day, `--from 2026-03-01 --to 2026-08-31`.",
    es: "Escriba un año, como `2026`, o un mes, como `2026-05`; o el primer y el último día, `--from 2026-03-01 --to 2026-08-31`.",
    pt: "Escreva um ano, como `2026`, ou um mês, como `2026-05`; ou o primeiro e o último dia, `--from 2026-03-01 --to 2026-08-31`.",
    fr: "Écrivez une année, par exemple `2026`, ou un mois, par exemple `2026-05` ; ou le premier et le dernier jour, `--from 2026-03-01 --to 2026-08-31`.",
  },
  "report-written": {
    en: "The report is in `{page}` and `{pdf}`, its figures in `{table}`.",
    es: "El informe está en `{page}` y `{pdf}`, y sus cifras en `{table}`.",
    pt: "O relatório está em `{page}` e `{pdf}`, e os seus números em `{table}`.",
    fr: "Le rapport est dans `{page}` et `{pdf}`, ses chiffres dans `{table}`.",
  },
} as const satisfies Table;
true satisfies Complete<typeof REPORT_MESSAGES>;
