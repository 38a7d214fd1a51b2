import { formatMessage, type Message, type Words } from "./message.ts";
import type { Table } from "./message-table.ts";
import { message } from "./report-message.ts";

/** An error stops the build before anything is written; a warning never does. */
export type Severity = "error" | "warning";

/** The steps from the top of a YAML document to one of its values, e.g. `["sources", 0, "url"]`. */
export type FieldPath = readonly (string | number)[];

/**
 * The place of a diagnostic: a whole file, a field of its YAML, some characters of one line, or words of its Markdown. Lines and columns
 * count from 1; columns and lengths are in UTF-16 code units, as in editors and SARIF. Words are as readers see them, and `before` is the
 * number of their occurrences above this place.
 */
export type FieldRef =
  | { readonly file: string }
  | { readonly file: string; readonly words: string; readonly before: number }
  | { readonly file: string; readonly field: FieldPath; readonly part: "key" | "value" }
  | { readonly file: string; readonly line: number; readonly column: number; readonly length: number };

/** A diagnostic before its field is looked up in the text: only line and column are missing. */
export interface UnlocatedDiagnostic {
  /** The rule that was broken, e.g. `known-topic`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly ref: FieldRef;
  /** The error, and usually also the remedy. */
  readonly message: Message;
  /** The remedy, if the message does not contain it. */
  readonly remedy?: Message;
  /** The closest correct value, e.g. `prisons`. */
  readonly suggestion?: string;
  /** The number of other files with the same diagnostic, if this one represents them too. */
  readonly repeated?: number;
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
export interface Diagnostic extends Omit<UnlocatedDiagnostic, "ref"> {
  readonly place: SourceLocation;
}

/** A site that a build has written. */
export interface WrittenSite {
  readonly folder: string;
  /** The number of HTML files. */
  readonly pages: number;
  /** Language tags, the first language of the publication first. */
  readonly languages: readonly string[];
  /** The number of all files, pages included. */
  readonly files: number;
  /** The size of all files but `release.json`, in thousands of bytes, rounded up. */
  readonly kilobytes: number;
}

/** The result of a check or a build. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly filesChecked: number;
  /** Undefined for a check, and for a build that has not replaced the site. */
  readonly written?: WrittenSite;
  /** File → its text, for code frames. A file that is not in the map is reported without one. */
  readonly sources: ReadonlyMap<string, string>;
  /** The project's own messages, in addition to `words`. */
  readonly tables?: readonly Table[];
  /** Whether the text format may use ANSI colours; the other formats never do. */
  readonly colour: "colour" | "plain";
  /** The texts of its messages, in the language of the report. */
  readonly words: Words;
}

/** The text of a diagnostic in a language: the error, the remedy, and the suggestion, each a whole sentence. */
export function messageOf(diagnostic: Statement, words: Words): string {
  return sentencesOf(diagnostic)
    .map((sentence) => formatMessage(sentence, words))
    .join(" ");
}

/** As {@link messageOf}, in no language yet. */
export function sentencesOf({ message: fact, remedy, suggestion, repeated }: Statement): readonly Message[] {
  return [
    fact,
    ...(remedy === undefined ? [] : [remedy]),
    ...(suggestion === undefined ? [] : [message("did-you-mean", { suggestion })]),
    ...(repeated === undefined ? [] : [message("same-in-others", { count: repeated })]),
  ];
}

/** The parts of a diagnostic that become text. */
type Statement = Pick<Diagnostic, "message" | "remedy" | "suggestion" | "repeated">;

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
