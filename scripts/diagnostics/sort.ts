import { type Diagnostic, sentencesOf } from "./diagnostic.ts";

/**
 * Sorts by file (code units), line, column, rule and message, so that every language has the same order. A diagnostic on a
 * whole file comes before the others in it.
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(compareDiagnostics);
}

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareCodeUnits(a.place.file, b.place.file) ||
    (a.place.line ?? 0) - (b.place.line ?? 0) ||
    (a.place.column ?? 0) - (b.place.column ?? 0) ||
    compareCodeUnits(a.rule, b.rule) ||
    compareCodeUnits(JSON.stringify(sentencesOf(a)), JSON.stringify(sentencesOf(b)))
  );
}

function compareCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
