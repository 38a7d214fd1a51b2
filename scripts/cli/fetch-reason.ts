import type { Message } from "../diagnostics/message.ts";
import { MessageError } from "../diagnostics/message-error.ts";

/** The reason of a failed request: our own message, or Node's. */
export function fetchReason(error: unknown, textOf: (words: Message) => string): string {
  if (error instanceof MessageError) return textOf(error.words);
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== "" ? error.cause.message : error.message;
}
