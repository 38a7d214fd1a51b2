import type { Complete, Table } from "../../../scripts/diagnostics/index.ts";

/** The messages of `packages/report/src/`. */
export const REPORT_MESSAGES = {
  "write-span": {
    en: "Write a year, such as `2026`, or a month, such as `2026-05`; or the first and the last day, `--from 2026-03-01 --to 2026-08-31`.",
    es: "Escriba un año, como `2026`, o un mes, como `2026-05`; o el primer y el último día, `--from 2026-03-01 --to 2026-08-31`.",
    pt: "Escreva um ano, como `2026`, ou um mês, como `2026-05`; ou o primeiro e o último dia, `--from 2026-03-01 --to 2026-08-31`.",
    fr: "Écrivez une année, par exemple `2026`, ou un mois, par exemple `2026-05` ; ou le premier et le dernier jour, `--from 2026-03-01 --to 2026-08-31`.",
  },
  "report-site-killed": {
    en: "The process that builds the site for the report was stopped before it finished, so there is no report. Run the command again.",
    es: "El proceso que genera el sitio para el informe se cerró antes de acabar, así que no hay informe. Ejecute de nuevo el comando.",
    pt: "O processo que gera o sítio para o relatório foi terminado antes do fim, por isso não há relatório. Execute de novo o comando.",
    fr: "Le processus qui génère le site pour le rapport a été arrêté avant la fin, il n’y a donc pas de rapport. Relancez la commande.",
  },
  "report-written": {
    en: "The report is in `{page}` and `{pdf}`, its figures in `{table}`.",
    es: "El informe está en `{page}` y `{pdf}`, y sus cifras en `{table}`.",
    pt: "O relatório está em `{page}` e `{pdf}`, e os seus valores em `{table}`.",
    fr: "Le rapport est dans `{page}` et `{pdf}`, ses chiffres dans `{table}`.",
  },
  "log-missing": {
    en: "There is no log `{file}`.",
    es: "No existe el registro `{file}`.",
    pt: "Não existe o registo `{file}`.",
    fr: "Il n’y a pas de journal `{file}`.",
  },
  "log-damaged": {
    en: "The log `{file}` can't be read to its end: `{reason}`. Copy it from the host again, or remove it.",
    es: "El registro `{file}` no se puede leer hasta el final: `{reason}`. Vuelva a copiarlo del servidor, o no lo incluya.",
    pt: "O registo `{file}` não pode ser lido até ao fim: `{reason}`. Copie-o outra vez do servidor, ou não o inclua.",
    fr: "Le journal `{file}` ne peut être lu jusqu’à la fin : `{reason}`. Copiez-le de nouveau depuis le serveur, ou omettez-le.",
  },
  "log-other-host": {
    en: "Not counted: {count|# line|# lines} to `{host}`, which is not the host of the publication. If it is read there, too, add `{option}`.",
    es: "No cuentan {count|# línea|# líneas} a `{host}`, que no es el servidor de la publicación. Si también se lee ahí, añada `{option}`.",
    pt: "Não contam {count|# linha|# linhas} a `{host}`, que não é o servidor da publicação. Se também é lida aí, acrescente `{option}`.",
    fr: "Non comptées : {count|# ligne|# lignes} à `{host}`, qui n’est pas l’hôte de la publication. Si elle y est lue aussi, ajoutez `{option}`.",
  },
  "log-unread": {
    en: "Not understood and not counted: {count|# line|# lines} of `{file}`, the first in line {line}.",
    es: "No se entendieron ni cuentan {count|# línea|# líneas} de `{file}`; la primera es la línea {line}.",
    pt: "Não se compreenderam nem contam {count|# linha|# linhas} de `{file}`; a primeira é a linha {line}.",
    fr: "Incomprises et non comptées : {count|# ligne|# lignes} de `{file}`, dont la première est la ligne {line}.",
  },
} as const satisfies Table;
true satisfies Complete<typeof REPORT_MESSAGES>;
