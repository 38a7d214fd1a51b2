import { type MakeMessage, makeMessage } from "../diagnostics/message.ts";
import type { MARKDOWN_MESSAGES } from "./messages.ts";

/** The messages that `markdown/` may use: its own, and the messages of the folders that it imports. */
type Messages = typeof MARKDOWN_MESSAGES;

/** A message with an id, and the values that its text needs. */
export const message: MakeMessage<Messages> = makeMessage;

/** The id of one of these messages. */
export type MessageId = keyof Messages;
