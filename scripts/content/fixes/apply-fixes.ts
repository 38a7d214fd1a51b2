import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { groupBy } from "../../group-by.ts";
import type { Content } from "../content.ts";
import { editText } from "./edit-text.ts";
import type { FixEdit } from "./fix.ts";
import { FIXES, FIXES_OF_CONTENT, FIXES_OF_TEXT } from "./index.ts";
import { mistakesIn } from "./mistakes.ts";

/** Content to be fixed, and what is wrong with it. */
export interface FaultyContent {
  readonly content: Content;
  readonly diagnostics: readonly UnlocatedDiagnostic[];
  /** A text file as it is written; undefined for a picture, and for what is not UTF-8. */
  readonly textOf: (file: string) => string | undefined;
}

/**
 * The new texts of the files that can be fixed, by path. Nothing but the fixed places changes. Mistakes that these have hidden are left
 * to another round.
 */
export function applyFixes({ content, diagnostics, textOf }: FaultyContent): ReadonlyMap<string, string> {
  const byFile = groupBy(diagnostics, ({ ref }) => ref.file);
  const others = groupBy(
    FIXES_OF_CONTENT.flatMap((fix) => [...fix(content)]),
    ({ file }) => file,
  );
  return new Map(
    [...new Set([...content.files, ...byFile.keys()])].flatMap((file) => {
      const before = textOf(file);
      if (before === undefined) return [];
      const edits = [
        ...editsFor(file, before, byFile.get(file) ?? []),
        ...(others.get(file) ?? []).map(({ edit }) => edit),
      ];
      const after = FIXES_OF_TEXT.reduce((text, fix) => fix(text), editText(file, before, edits));
      return after === before ? [] : [[file, after] as const];
    }),
  );
}

/** The first fix that knows the right answer gives it. */
function editsFor(file: string, text: string, diagnostics: readonly UnlocatedDiagnostic[]): readonly FixEdit[] {
  return mistakesIn(file, text, diagnostics).flatMap((mistake) => {
    for (const fix of FIXES) {
      const edit = fix(mistake);
      if (edit !== undefined) return [edit];
    }
    return [];
  });
}
