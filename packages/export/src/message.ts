import type { CLI_MESSAGES } from "../../../scripts/cli/messages.ts";
import type { MakeMessage } from "../../../scripts/diagnostics/message.ts";
import { makeMessage } from "../../../scripts/diagnostics/message.ts";
import type { EXPORT_MESSAGES } from "./messages.ts";

/** The messages that `packages/export/src/` may use: its own, and those of the folders that it imports. */
type Messages = typeof CLI_MESSAGES & typeof EXPORT_MESSAGES;

/** A message with an id, and the values that its text needs. */
export const message: MakeMessage<Messages> = makeMessage;
