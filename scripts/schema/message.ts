import type { Messages as ContentMessages } from "../content/message.ts";
import { type MakeMessage, makeMessage } from "../diagnostics/message.ts";
import type { SCHEMA_MESSAGES } from "./messages.ts";

/** The messages that `schema/` may use: its own, and the messages of the folders that it imports. */
export type Messages = typeof SCHEMA_MESSAGES & ContentMessages;

/** A message with an id, and the values that its text needs. */
export const message: MakeMessage<Messages> = makeMessage;

/** The id of one of these messages. */
export type MessageId = keyof Messages;
