import type { Report } from "./diagnostic.ts";
import { formatGithub } from "./github.ts";
import { formatJson } from "./json.ts";
import { formatSarif } from "./sarif.ts";
import { sortDiagnostics } from "./sort.ts";
import { formatText } from "./text.ts";
import { formatUnix } from "./unix.ts";

/** The formats of a report, in the order of the help text. */
export const REPORT_FORMATS = ["text", "json", "github", "sarif", "unix"] as const;

/** One of {@link REPORT_FORMATS}. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/**
 * The report with its diagnostics sorted, ready for standard output. It ends with a line break; `github` and `unix` without
 * diagnostics are empty.
 */
export function formatReport(format: ReportFormat, report: Report): string {
  return formatters[format]({ ...report, diagnostics: sortDiagnostics(report.diagnostics) });
}

const formatters: Readonly<Record<ReportFormat, (report: Report) => string>> = {
  text: formatText,
  json: formatJson,
  github: formatGithub,
  sarif: formatSarif,
  unix: formatUnix,
};
