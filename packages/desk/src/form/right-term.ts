import { wordLocator } from "../../../../scripts/content/termbase/locate-words.ts";
import type { UnlocatedDiagnostic } from "../../../../scripts/diagnostics/diagnostic.ts";
import { rightTerm } from "../../../../scripts/rules/fixes/right-term.ts";

/** Words in the text of a field that a translation must not have. */
export interface WrongTerm {
  /** Where they are in a body: line and column from 1, in UTF-16 code units. */
  readonly place?: { readonly line: number; readonly column: number; readonly length: number };
  /** The form to write, if one alone is right, and the text with it. */
  readonly right?: { readonly words: string; readonly text: string };
}

/** Finds in the text of its field what a diagnostic of `translated-term` is about, and mends it as `validate --fix` does. */
export function rightTermIn(text: string, { message, ref }: UnlocatedDiagnostic): WrongTerm {
  const words = [message.values["right"] ?? ""].flat().join("");
  if (!("words" in ref)) {
    const edit = rightTerm({ message, field: [], part: "value", value: text, written: text, siblings: [] });
    return edit?.kind === "set" && typeof edit.value === "string" ? { right: { words, text: edit.value } } : {};
  }
  const place = wordLocator(text)(ref);
  if (place === undefined) return {};
  const { line, column, length } = place;
  const lines = text.split("\n");
  const lineText = lines[line - 1] ?? "";
  const [before, written] = [lineText.slice(0, column - 1), lineText.slice(column - 1, column - 1 + length)];
  const edit = rightTerm({ message, line, column, lineText, written });
  if (edit?.kind !== "characters") return { place };
  const mended = lines.with(line - 1, before + edit.text + lineText.slice(column - 1 + length)).join("\n");
  return { place, right: { words, text: mended } };
}
