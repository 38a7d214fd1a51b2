/** How bad a finding is: an error stops the build before anything is written, a warning never does. */
export type Severity = "error" | "warning";

/** The steps from the top of a YAML document to one of its values, e.g. `["sources", 0, "url"]`. */
export type FieldPath = readonly (string | number)[];

/**
 * Where something is wrong, in the words of whoever found it: a field of the YAML, a stretch of text, or the file as a whole.
 * Lines and columns count from 1; columns and lengths are in UTF-16 code units, as editors and SARIF count them.
 */
export type FieldRef =
  | { readonly file: string }
  | { readonly file: string; readonly field: FieldPath; readonly part: "key" | "value" }
  | { readonly file: string; readonly line: number; readonly column: number; readonly length: number };

/** What is wrong, before its place in the text is known. Everything but the place is final. */
export interface UnlocatedDiagnostic {
  /** The rule that was broken, e.g. `known-topic`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly ref: FieldRef;
  /** What stands there, e.g. "topic `prison`". Left out when something expected is not there at all. */
  readonly actual?: string;
  /** What should stand there, e.g. "a key of content/topics.yaml". */
  readonly expected: string;
  /** The nearest right answer, e.g. `prisons`. */
  readonly suggestion?: string;
}

/** A stretch of a file. Without a line the finding is about the whole file. */
export interface SourceLocation {
  /** Path as the reader of the report would type it, with forward slashes. */
  readonly file: string;
  /** From 1. */
  readonly line?: number;
  /** From 1, in UTF-16 code units. */
  readonly column?: number;
  /** In UTF-16 code units, at least 1; never beyond the end of the line. */
  readonly length?: number;
}

/** Something wrong, with its place: the one form in which every stage of Dateline reports. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly place: SourceLocation;
  readonly actual?: string;
  readonly expected: string;
  readonly suggestion?: string;
}

/** Everything there is to say after a run. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly filesChecked: number;
  /** File → its text, for the frames around findings. A file that is not here is reported without a frame. */
  readonly sources: ReadonlyMap<string, string>;
  /** Whether the text format may use ANSI colours; the other formats never do. */
  readonly colour: "colour" | "plain";
}

/** The sentence of a finding: *Unexpected X, expected Y; did you mean `Z`?* or, when nothing is there, *Missing Y*. */
export function messageOf(diagnostic: Pick<Diagnostic, "actual" | "expected" | "suggestion">): string {
  const { actual, expected, suggestion } = diagnostic;
  const sentence = actual === undefined ? `Missing ${expected}` : `Unexpected ${actual}, expected ${expected}`;
  return suggestion === undefined ? sentence : `${sentence}; did you mean \`${suggestion}\`?`;
}

/** Findings in the files of a folder, named as the reader of the report would type them: with the folder in front. */
export function filesUnder(folder: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    place: { ...diagnostic.place, file: `${folder}/${diagnostic.place.file}` },
  }));
}

/** How many findings there are of each severity. A command fails when `error` is not 0. */
export function countBySeverity(
  diagnostics: readonly Pick<Diagnostic, "severity">[],
): Readonly<Record<Severity, number>> {
  const count = { error: 0, warning: 0 };
  for (const { severity } of diagnostics) count[severity] += 1;
  return count;
}
