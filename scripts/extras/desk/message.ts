import type { ASSETS_MESSAGES } from "../../assets/messages.ts";
import type { CLI_MESSAGES } from "../../cli/messages.ts";
import type { MakeMessage } from "../../diagnostics/message.ts";
import { makeMessage } from "../../diagnostics/message.ts";

/** The messages that `extras/desk/` may use: its own, and those of the folders that it imports. */
type Messages = typeof ASSETS_MESSAGES & typeof CLI_MESSAGES;

/** A message with an id, and the values that its text needs. */
export const message: MakeMessage<Messages> = makeMessage;
