import type { FieldEdit } from "../../content/edit/field-edit.ts";
import type { FieldPath, UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { Content } from "../../model/content.ts";

/** A change that fixes a file: of a field, or of some characters on one line, placed as in diagnostics. */
export type FixEdit = FieldEdit | CharactersEdit;

/** Replaces characters on one line. Line and column from 1. */
export interface CharactersEdit {
  readonly kind: "characters";
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly text: string;
}

/** A mistake in a file, with the text there. */
export type Mistake = Pick<UnlocatedDiagnostic, "message" | "remedy" | "suggestion"> & (FieldMistake | LineMistake);

interface FieldMistake {
  readonly field: FieldPath;
  /** Whether the name of the field is wrong, or its value. */
  readonly part: "key" | "value";
  readonly value: unknown;
  /** The first line of its value, as written. */
  readonly written: string;
  /** The names of its sibling fields. */
  readonly siblings: readonly string[];
}

interface LineMistake {
  readonly field?: undefined;
  readonly line: number;
  readonly column: number;
  /** The characters that the diagnostic is about. */
  readonly written: string;
  readonly lineText: string;
}

/** Fixes a mistake that has only one possible correction. Undefined for all others, also if the correction is only probable. */
export type Fix = (mistake: Mistake) => FixEdit | undefined;

/** Fixes mistakes that no diagnostic reports. */
export type FixOfContent = (content: Content) => Iterable<{ readonly file: string; readonly edit: FixEdit }>;
