import type { Report } from "./diagnostic.ts";
import { countBySeverity, type Diagnostic, messageOf } from "./diagnostic.ts";

/**
 * The report as one JSON object: `summary` (`errors`, `warnings`, `filesChecked`) and `findings`, one for each diagnostic, with
 * `file`, `line`, `column`, `length` (from 1, UTF-16 code units; absent for a whole file), `rule`, `severity`, `message` and
 * the parts of the message.
 */
export function formatJson(report: Report): string {
  const { error, warning } = countBySeverity(report.diagnostics);
  const summary = { errors: error, warnings: warning, filesChecked: report.filesChecked };
  return `${JSON.stringify({ summary, findings: report.diagnostics.map(toEntry) }, null, 2)}\n`;
}

function toEntry(diagnostic: Diagnostic): object {
  const { place, rule, severity, actual, expected, suggestion } = diagnostic;
  const { file, line, column, length } = place;
  return { file, line, column, length, rule, severity, message: messageOf(diagnostic), actual, expected, suggestion };
}
