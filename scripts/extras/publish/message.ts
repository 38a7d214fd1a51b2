import type { CLI_MESSAGES } from "../../cli/messages.ts";
import type { MakeMessage } from "../../diagnostics/message.ts";
import { makeMessage } from "../../diagnostics/message.ts";
import type { SCHEMA_MESSAGES } from "../../schema/messages.ts";
import type { PUBLISH_MESSAGES } from "./messages.ts";

/** The messages that `extras/publish/` may use: its own, and those of the folders that it imports. */
type Messages = typeof CLI_MESSAGES & typeof SCHEMA_MESSAGES & typeof PUBLISH_MESSAGES;

/** A message with an id, and the values that its text needs. */
export const message: MakeMessage<Messages> = makeMessage;
