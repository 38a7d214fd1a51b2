import { type MakeMessage, makeMessage } from "../diagnostics/message.ts";
import type { FILES_MESSAGES } from "./messages.ts";

/** The messages that `files/` may use: its own, and the messages of the folders that it imports. */
export type Messages = typeof FILES_MESSAGES;

/** A message with an id, and the values that its text needs. */
export const message: MakeMessage<Messages> = makeMessage;
