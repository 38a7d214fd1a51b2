import { type MakeMessage, makeMessage } from "../diagnostics/message.ts";
import type { DIAGNOSTICS_MESSAGES } from "../diagnostics/messages.ts";
import type { RULES_MESSAGES } from "../rules/messages.ts";
import type { CLI_MESSAGES } from "./messages.ts";

/** The messages that `cli/` may use: its own, and the messages of the folders that it imports. */
type Messages = typeof CLI_MESSAGES & typeof RULES_MESSAGES & typeof DIAGNOSTICS_MESSAGES;

/** A message with an id, and the values that its text needs. */
export const message: MakeMessage<Messages> = makeMessage;
