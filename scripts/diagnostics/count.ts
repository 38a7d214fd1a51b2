import type { Diagnostic, Severity } from "./diagnostic.ts";

/** How many findings there are of each severity. A command fails when `error` is not 0. */
export function countBySeverity(
  diagnostics: readonly Pick<Diagnostic, "severity">[],
): Readonly<Record<Severity, number>> {
  const count = { error: 0, warning: 0 };
  for (const { severity } of diagnostics) count[severity] += 1;
  return count;
}
