import { defined } from "../defined.ts";
import { countBySeverity, type Diagnostic, messageOf, type Report } from "./diagnostic.ts";
import { showText } from "./display.ts";
import { type Words, withTables } from "./message.ts";
import { formatSarif } from "./sarif.ts";
import { sortDiagnostics } from "./sort.ts";
import { formatText } from "./text.ts";

/** The formats of a report, in the order of the help text. */
export const REPORT_FORMATS = ["text", "json", "github", "sarif", "unix"] as const;

/** One of {@link REPORT_FORMATS}. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/**
 * The report with its diagnostics sorted, ready for standard output. It ends with a line break; `github` and `unix` without
 * diagnostics are empty.
 */
export function formatReport(format: ReportFormat, report: Report): string {
  const words = withTables(report.words, report.tables ?? []);
  return formatters[format]({ ...report, words, diagnostics: sortDiagnostics(report.diagnostics) });
}

const formatters: Readonly<Record<ReportFormat, (report: Report) => string>> = {
  text: formatText,
  json: formatJson,
  github: formatGithub,
  sarif: formatSarif,
  unix: formatUnix,
};

/** One GitHub Actions workflow command per line. GitHub shows them beside the changed lines of a pull request. */
function formatGithub(report: Report): string {
  return report.diagnostics.map((diagnostic) => `${formatCommand(diagnostic, report.words)}\n`).join("");
}

function formatCommand(diagnostic: Diagnostic, words: Words): string {
  const { place, rule, severity } = diagnostic;
  const properties = [
    ["file", place.file],
    ["line", place.line],
    ["col", place.column],
    ["endColumn", endColumnOf(place)],
    ["title", rule],
  ] as const;
  const written = properties.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
  );
  return `::${severity} ${written.join(",")}::${escapeData(messageOf(diagnostic, words))}`;
}

/** The column after the last one. */
function endColumnOf({ column, length }: Diagnostic["place"]): number | undefined {
  return column === undefined || length === undefined ? undefined : column + length;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function formatJson(report: Report): string {
  return `${JSON.stringify(viewReport(report), null, 2)}\n`;
}

/**
 * The report as plain data: `summary` (`errors`, `warnings`, `filesChecked`), `written` (the {@link WrittenSite}; absent if no site was
 * written) and `findings`, one for each diagnostic, with
 * `file`, `line`, `column`, `length` (from 1, UTF-16 code units; absent for a whole file), `rule`, `severity`, `message` in the
 * report's language, and the same in no language: `messageId`, `values`, `suggestion`.
 */
export function viewReport({ diagnostics, filesChecked, written, words }: Omit<Report, "colour">): object {
  const { error, warning } = countBySeverity(diagnostics);
  const summary = { errors: error, warnings: warning, filesChecked };
  return { summary, ...defined({ written }), findings: diagnostics.map((each) => toEntry(each, words)) };
}

function toEntry(diagnostic: Diagnostic, words: Words): object {
  const { place, rule, severity, suggestion } = diagnostic;
  const { file, line, column, length } = place;
  const { id: messageId, values } = diagnostic.message;
  const message = messageOf(diagnostic, words);
  return { file, line, column, length, rule, severity, message, messageId, values, suggestion };
}

/**
 * One line for each diagnostic, in the format of compilers, which editors such as Vim and Emacs read: `content/topics.yaml:3:1: error:
 * Unknown field. [known-field]`. A diagnostic of a whole file is at its first character. The words `error` and `warning` are the same in
 * every language.
 */
function formatUnix(report: Report): string {
  return report.diagnostics.map((diagnostic) => `${formatLine(diagnostic, report)}\n`).join("");
}

function formatLine(diagnostic: Diagnostic, { words }: Report): string {
  const { place, severity, rule } = diagnostic;
  const { file, line = 1, column = 1 } = place;
  return showText(`${file}:${line}:${column}: ${severity}: ${messageOf(diagnostic, words)} [${rule}]`);
}
