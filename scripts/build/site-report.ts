import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../diagnostics/sort.ts";

/** The result of a build or a check. The command adds whether its output has colours. */
export type SiteReport = Omit<Report, "colour" | "language">;

/** Adds diagnostics to a report. */
export function withDiagnostics(report: SiteReport, added: readonly Diagnostic[]): SiteReport {
  return { ...report, diagnostics: sortDiagnostics([...report.diagnostics, ...added]) };
}
