import type { CLI_MESSAGES } from "../../cli/messages.ts";
import type { MakeMessage } from "../../diagnostics/message.ts";
import { makeMessage } from "../../diagnostics/message.ts";
import type { REPORT_MESSAGES } from "./messages.ts";

/** The messages that `extras/report/` may use: its own, and those of the folders that it imports. */
type Messages = typeof CLI_MESSAGES & typeof REPORT_MESSAGES;

/** A message with an id, and the values that its text needs. */
export const message: MakeMessage<Messages> = makeMessage;
