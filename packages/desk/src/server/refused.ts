import {
  formatMessage,
  type Message,
  type UnlocatedDiagnostic,
  type Words,
} from "../../../../scripts/diagnostics/index.ts";
import type { EditorTexts } from "../../../../scripts/model/index.ts";
import { explainDiagnostic } from "../explain-diagnostic.ts";

/** The reason why the desk refuses an action: one of its own messages, diagnostics, or the reason why an item can't be moved. */
export type Reason =
  | { readonly message: string; readonly values: Readonly<Record<string, string>> }
  | { readonly diagnostics: readonly UnlocatedDiagnostic[] }
  | { readonly refused: Message };

/** A refused action of the desk. */
export class Refused extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super("refused");
    this.reason = reason;
  }
}

/** A refusal with one of the desk's own messages, such as `changed`. */
export function refusal(message: string, values: Readonly<Record<string, string>> = {}): Refused {
  return new Refused({ message, values });
}

/** The reason in words, for the user of the desk. */
export function explainRefusal({ reason }: Refused, words: Words, texts: EditorTexts): string {
  if ("diagnostics" in reason)
    return reason.diagnostics.map((each) => explainDiagnostic(each, words, texts)).join("\n");
  if ("refused" in reason) return formatMessage(reason.refused, words);
  const text = texts.editor[reason.message] ?? texts.desk[reason.message] ?? reason.message;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => reason.values[name] ?? "");
}
