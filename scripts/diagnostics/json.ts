import type { Diagnostic, Report } from "./diagnostic.ts";
import { countBySeverity, messageOf } from "./diagnostic.ts";
import type { Words } from "./message.ts";

/**
 * The report as one JSON object: `summary` (`errors`, `warnings`, `filesChecked`) and `findings`, one for each diagnostic, with
 * `file`, `line`, `column`, `length` (from 1, UTF-16 code units; absent for a whole file), `rule`, `severity`, `message` in the
 * report's language, and the same in no language: `messageId`, `values`, `suggestion`.
 */
export function formatJson(report: Report): string {
  const { error, warning } = countBySeverity(report.diagnostics);
  const summary = { errors: error, warnings: warning, filesChecked: report.filesChecked };
  return `${JSON.stringify({ summary, findings: report.diagnostics.map((each) => toEntry(each, report.words)) }, null, 2)}\n`;
}

function toEntry(diagnostic: Diagnostic, words: Words): object {
  const { place, rule, severity, suggestion } = diagnostic;
  const { file, line, column, length } = place;
  const { id: messageId, values } = diagnostic.message;
  const message = messageOf(diagnostic, words);
  return { file, line, column, length, rule, severity, message, messageId, values, suggestion };
}
