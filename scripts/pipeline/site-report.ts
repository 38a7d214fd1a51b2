import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../diagnostics/sort.ts";

/** The result of a build or a check. The command adds the words of its messages, and whether its output has colours. */
export type SiteReport = Omit<Report, "colour" | "words">;

/** Adds diagnostics to a report. */
export function withDiagnostics(report: SiteReport, added: readonly Diagnostic[]): SiteReport {
  return { ...report, diagnostics: sortDiagnostics([...report.diagnostics, ...added]) };
}
