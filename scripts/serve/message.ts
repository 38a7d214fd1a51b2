import { type MakeMessage, makeMessage } from "../diagnostics/message.ts";
import type { SERVE_MESSAGES } from "./messages.ts";

/** The messages that `serve/` may use: its own, and the messages of the folders that it imports. */
type Messages = typeof SERVE_MESSAGES;

/** A message with an id, and the values that its text needs. */
export const message: MakeMessage<Messages> = makeMessage;
