import type { Diagnostic, Report } from "./diagnostic.ts";
import { messageOf } from "./diagnostic.ts";
import type { Words } from "./message.ts";

/** One GitHub Actions workflow command per line. GitHub shows them beside the changed lines of a pull request. */
export function formatGithub(report: Report): string {
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
