import { type MakeMessage, makeMessage } from "./message.ts";
import type { DIAGNOSTICS_MESSAGES } from "./messages.ts";

/** The messages that `diagnostics/` may use: its own, and the messages of the folders that it imports. */
type Messages = typeof DIAGNOSTICS_MESSAGES;

/** A message with an id, and the values that its text needs. */
export const message: MakeMessage<Messages> = makeMessage;
