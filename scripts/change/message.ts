import { type MakeMessage, makeMessage } from "../diagnostics/message.ts";
import type { Messages as RulesMessages } from "../rules/message.ts";
import type { CHANGE_MESSAGES } from "./messages.ts";
import type { SCAFFOLD_MESSAGES } from "./scaffold/messages.ts";

/** The messages that `change/` may use: its own, and the messages of the folders that it imports. */
type Messages = typeof CHANGE_MESSAGES & typeof SCAFFOLD_MESSAGES & RulesMessages;

/** A message with an id, and the values that its text needs. */
export const message: MakeMessage<Messages> = makeMessage;
