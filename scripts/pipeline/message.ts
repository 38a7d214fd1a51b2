import { type MakeMessage, makeMessage } from "../diagnostics/message.ts";
import type { EXTENSIONS_MESSAGES } from "../extensions/messages.ts";
import type { PIPELINE_MESSAGES } from "./messages.ts";

/** The messages that `pipeline/` may use: its own, and the messages of the folders that it imports. */
type Messages = typeof PIPELINE_MESSAGES & typeof EXTENSIONS_MESSAGES;

/** A message with an id, and the values that its text needs. */
export const message: MakeMessage<Messages> = makeMessage;
