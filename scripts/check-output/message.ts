import { type MakeMessage, makeMessage } from "../diagnostics/message.ts";
import type { CHECK_OUTPUT_CHECKS_MESSAGES } from "./checks/messages.ts";
import type { CHECK_OUTPUT_MESSAGES } from "./messages.ts";

/** The messages that `check-output/` may use: its own, and the messages of the folders that it imports. */
type Messages = typeof CHECK_OUTPUT_MESSAGES & typeof CHECK_OUTPUT_CHECKS_MESSAGES;

/** A message with an id, and the values that its text needs. */
export const message: MakeMessage<Messages> = makeMessage;
