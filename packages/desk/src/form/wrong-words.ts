import type { FixEdit, Mistake } from "../../../../scripts/change/browser.ts";
import { FEATURE_FIXES, FEATURE_RULES } from "../../../../scripts/cli/browser.ts";
import { wordLocator } from "../../../../scripts/content/browser.ts";
import type { UnlocatedDiagnostic } from "../../../../scripts/diagnostics/browser.ts";

/** Words in the text of a field that a rule of a feature finds wrong. */
export interface WrongWords {
  /** Their position in a body: line and column from 1, in UTF-16 code units. */
  readonly place?: { readonly line: number; readonly column: number; readonly length: number };
  /** The form to write, if one alone is right, and the text with it. */
  readonly right?: { readonly words: string; readonly text: string };
}

/**
 * Finds the words in the text of its field that a rule of a feature reports, and fixes them as `validate --fix` does. Undefined if the
 * diagnostic belongs to another rule.
 */
export function wrongWordsIn(text: string, { rule, message, ref }: UnlocatedDiagnostic): WrongWords | undefined {
  if (!FEATURE_RULES.some(({ id }) => id === rule)) return undefined;
  const words = [message.values["right"] ?? ""].flat().join("");
  if (!("words" in ref)) {
    const edit = mend({ message, field: [], part: "value", value: text, written: text, siblings: [] });
    return edit?.kind === "set" && typeof edit.value === "string" ? { right: { words, text: edit.value } } : {};
  }
  const place = wordLocator(text)(ref);
  if (place === undefined) return {};
  const { line, column, length } = place;
  const lines = text.split("\n");
  const lineText = lines[line - 1] ?? "";
  const [before, written] = [lineText.slice(0, column - 1), lineText.slice(column - 1, column - 1 + length)];
  const edit = mend({ message, line, column, lineText, written });
  if (edit?.kind !== "characters") return { place };
  const mended = lines.with(line - 1, before + edit.text + lineText.slice(column - 1 + length)).join("\n");
  return { place, right: { words, text: mended } };
}

function mend(mistake: Mistake): FixEdit | undefined {
  for (const fix of FEATURE_FIXES) {
    const edit = fix(mistake);
    if (edit !== undefined) return edit;
  }
  return undefined;
}
