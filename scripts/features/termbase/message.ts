import { type MakeMessage, makeMessage } from "../../diagnostics/message.ts";
import type { Messages as RulesMessages } from "../../rules/message.ts";
import type { TERMBASE_MESSAGES } from "./messages.ts";

/** The messages that the termbase may use: its own, and the messages of rules and of their imports. */
type Messages = typeof TERMBASE_MESSAGES & RulesMessages;

/** A message with an id, and the values that its text needs. */
export const message: MakeMessage<Messages> = makeMessage;

/** The id of one of these messages. */
export type MessageId = keyof Messages;
