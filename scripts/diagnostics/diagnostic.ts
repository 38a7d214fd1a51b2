/** An error stops the build before anything is written; a warning never does. */
export type Severity = "error" | "warning";

/** The steps from the top of a YAML document to one of its values, e.g. `["sources", 0, "url"]`. */
export type FieldPath = readonly (string | number)[];

/**
 * What a rule reports on: a whole file, a field of its YAML, or some characters of one line. Lines and columns count from 1;
 * columns and lengths are in UTF-16 code units, as in editors and SARIF.
 */
export type FieldRef =
  | { readonly file: string }
  | { readonly file: string; readonly field: FieldPath; readonly part: "key" | "value" }
  | { readonly file: string; readonly line: number; readonly column: number; readonly length: number };

/** A diagnostic before its field is looked up in the text: only line and column are missing. */
export interface UnlocatedDiagnostic {
  /** The rule that was broken, e.g. `known-topic`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly ref: FieldRef;
  /** What was found, e.g. "topic `prison`". Left out when something is missing. */
  readonly actual?: string;
  /** What was expected instead, e.g. "a key of content/topics.yaml". */
  readonly expected: string;
  /** The closest correct value, e.g. `prisons`. */
  readonly suggestion?: string;
}

/** Some characters of one line of a file; without a line, the whole file. */
export interface SourceLocation {
  /** The path as the reader of the report would type it, with forward slashes. */
  readonly file: string;
  /** From 1. */
  readonly line?: number;
  /** From 1, in UTF-16 code units. */
  readonly column?: number;
  /** In UTF-16 code units, at least 1; it ends within the line. */
  readonly length?: number;
}

/** One error or warning with its location. All parts of Dateline report in this form. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly place: SourceLocation;
  readonly actual?: string;
  readonly expected: string;
  readonly suggestion?: string;
}

/** The result of a check. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly filesChecked: number;
  /** File → its text, for code frames. A file that is not in the map is reported without one. */
  readonly sources: ReadonlyMap<string, string>;
  /** Whether the text format may use ANSI colours; the other formats never do. */
  readonly colour: "colour" | "plain";
}

/** The message of a diagnostic: *Unexpected X, expected Y; did you mean `Z`?*, or *Missing Y* if nothing was found. */
export function messageOf(diagnostic: Pick<Diagnostic, "actual" | "expected" | "suggestion">): string {
  const { actual, expected, suggestion } = diagnostic;
  const sentence = actual === undefined ? `Missing ${expected}` : `Unexpected ${actual}, expected ${expected}`;
  return suggestion === undefined ? sentence : `${sentence}; did you mean \`${suggestion}\`?`;
}

/** The diagnostics with the folder in front of every path, as the reader of the report would type it. */
export function filesUnder(folder: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    place: { ...diagnostic.place, file: `${folder}/${diagnostic.place.file}` },
  }));
}

/** The number of diagnostics of each severity. A command fails when `error` is not 0. */
export function countBySeverity(
  diagnostics: readonly Pick<Diagnostic, "severity">[],
): Readonly<Record<Severity, number>> {
  const count = { error: 0, warning: 0 };
  for (const { severity } of diagnostics) count[severity] += 1;
  return count;
}
