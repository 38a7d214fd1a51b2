import type { Diagnostic, Report } from "./diagnostic.ts";
import { messageOf } from "./diagnostic.ts";
import { showText } from "./display.ts";

/**
 * One line for each diagnostic, as compilers write them and editors such as Vim and Emacs read them:
 * `content/topics.yaml:3:1: error: Unknown field. [known-field]`. A diagnostic of a whole file is at its first character. The words
 * `error` and `warning` are the same in every language.
 */
export function formatUnix(report: Report): string {
  return report.diagnostics.map((diagnostic) => `${formatLine(diagnostic, report)}\n`).join("");
}

function formatLine(diagnostic: Diagnostic, { words }: Report): string {
  const { place, severity, rule } = diagnostic;
  const { file, line = 1, column = 1 } = place;
  return showText(`${file}:${line}:${column}: ${severity}: ${messageOf(diagnostic, words)} [${rule}]`);
}
