import { formatMessage, type Words } from "../diagnostics/message.ts";
import type { BuildOutcome } from "./rebuild.ts";

/** The text about a failed build. */
export function failureText(
  { message, words: said }: Extract<BuildOutcome, { readonly result: "failed" }>,
  words: Words,
): string {
  return said === undefined ? message : formatMessage(said, words);
}
