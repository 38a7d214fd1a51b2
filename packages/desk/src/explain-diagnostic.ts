import { messageOf, type UnlocatedDiagnostic, type Words } from "../../../scripts/diagnostics/index.ts";
import type { EditorTexts } from "../../../scripts/model/index.ts";
import { labelOf } from "./field-names.ts";
import { formKindOf } from "./form/file-form.ts";
import { plainWords } from "./plain-words.ts";

/** A diagnostic in one line for an editor: at the name of its field, or at its place. */
export function explainDiagnostic(
  diagnostic: UnlocatedDiagnostic,
  words: Words,
  texts: Pick<EditorTexts, "fields">,
): string {
  const { ref } = diagnostic;
  const place =
    "field" in ref
      ? labelOf(texts, formKindOf(ref.file) ?? "", ref.field)
      : "line" in ref
        ? `${ref.file}:${ref.line}`
        : ref.file;
  return `${place}: ${plainWords(messageOf(diagnostic, words))}`;
}
