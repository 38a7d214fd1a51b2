import type { ASSETS_MESSAGES } from "../assets/messages.ts";
import type { CLI_MESSAGES } from "../cli/messages.ts";
import type { CONTENT_MESSAGES } from "../content/messages.ts";
import { type MakeMessage, makeMessage } from "../diagnostics/message.ts";
import type { DIAGNOSTICS_MESSAGES } from "../diagnostics/messages.ts";
import type { FILES_MESSAGES } from "../files/messages.ts";
import type { PIPELINE_MESSAGES } from "../pipeline/messages.ts";
import type { RULES_MESSAGES } from "../rules/messages.ts";
import type { SCHEMA_MESSAGES } from "../schema/messages.ts";
import type { COMMANDS_MESSAGES } from "./messages.ts";

/** The messages that `commands/` may use: its own, and the messages of the folders that it imports. */
type Messages = typeof ASSETS_MESSAGES &
  typeof CLI_MESSAGES &
  typeof COMMANDS_MESSAGES &
  typeof CONTENT_MESSAGES &
  typeof RULES_MESSAGES &
  typeof SCHEMA_MESSAGES &
  typeof DIAGNOSTICS_MESSAGES &
  typeof FILES_MESSAGES &
  typeof PIPELINE_MESSAGES;

/** A message with an id, and the values that its text needs. */
export const message: MakeMessage<Messages> = makeMessage;
