import { type MakeMessage, makeMessage } from "../diagnostics/message.ts";
import type { EXTENSIONS_MESSAGES } from "./messages.ts";

/** The messages that `extensions/` may use. */
type Messages = typeof EXTENSIONS_MESSAGES;

/** A message with an id, and the values that its text needs. */
export const message: MakeMessage<Messages> = makeMessage;
