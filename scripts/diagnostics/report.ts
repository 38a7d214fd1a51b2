import type { Report } from "./diagnostic.ts";
import { formatGithub } from "./github.ts";
import { formatJson } from "./json.ts";
import { formatSarif } from "./sarif.ts";
import { sortDiagnostics } from "./sort.ts";
import { formatText } from "./text.ts";

/** The notations a report can be written in, in the order the help names them. */
export const REPORT_FORMATS = ["text", "json", "github", "sarif"] as const;

/** One of {@link REPORT_FORMATS}. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/**
 * The whole report, sorted, ready to be written to standard output: it ends with a line break, or is empty when the format
 * has nothing to say (`github` without findings).
 */
export function formatReport(format: ReportFormat, report: Report): string {
  return writers[format]({ ...report, diagnostics: sortDiagnostics(report.diagnostics) });
}

const writers: Readonly<Record<ReportFormat, (report: Report) => string>> = {
  text: formatText,
  json: formatJson,
  github: formatGithub,
  sarif: formatSarif,
};
