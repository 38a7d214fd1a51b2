import { formatMessage, type Words } from "../diagnostics/message.ts";
import type { BuildOutcome } from "./rebuild.ts";

/** What to show of a build that has failed. */
export function failureText(
  { message, words: said }: Extract<BuildOutcome, { readonly result: "failed" }>,
  words: Words,
): string {
  return said === undefined ? message : formatMessage(said, words);
}
