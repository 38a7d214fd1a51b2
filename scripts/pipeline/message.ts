import { type MakeMessage, makeMessage } from "../diagnostics/message.ts";
import type { BUILD_COMPARE_MESSAGES } from "../extras/compare/messages.ts";
import type { BUILD_MESSAGES } from "./messages.ts";

/** The messages that `build/` may use: its own, and those of the folders that it imports. */
type Messages = typeof BUILD_MESSAGES & typeof BUILD_COMPARE_MESSAGES;

/** A message with an id, and the values that its text needs. */
export const message: MakeMessage<Messages> = makeMessage;
