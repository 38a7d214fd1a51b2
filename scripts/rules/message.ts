import { type MakeMessage, makeMessage } from "../diagnostics/message.ts";
import type { Messages as SchemaMessages } from "../schema/message.ts";
import type { RULES_MESSAGES } from "./messages.ts";

/** The messages that `rules/` may use: its own, and the messages of the folders that it imports. */
export type Messages = typeof RULES_MESSAGES & SchemaMessages;

/** A message with an id, and the values that its text needs. */
export const message: MakeMessage<Messages> = makeMessage;

/** The id of one of these messages. */
export type MessageId = keyof Messages;
