import type { ASSETS_MESSAGES } from "../assets/messages.ts";
import type { BUILD_COMPARE_MESSAGES } from "../extras/compare/messages.ts";
import type { BUILD_MESSAGES } from "../pipeline/messages.ts";
import type { CONTENT_MESSAGES } from "../content/messages.ts";
import type { CONTENT_RULES_MESSAGES } from "../content/rules/messages.ts";
import type { CONTENT_SCHEMA_MESSAGES } from "../content/schema/messages.ts";
import { type MakeMessage, makeMessage } from "../diagnostics/message.ts";
import type { DIAGNOSTICS_MESSAGES } from "../diagnostics/messages.ts";
import type { IMPORT_PICTURES_MESSAGES } from "../extras/import/pictures/messages.ts";
import type { CLI_MESSAGES } from "./messages.ts";

/** The messages that `cli/` may use: its own, and those of the folders that it imports. */
type Messages = typeof ASSETS_MESSAGES &
  typeof BUILD_MESSAGES &
  typeof BUILD_COMPARE_MESSAGES &
  typeof CLI_MESSAGES &
  typeof CONTENT_MESSAGES &
  typeof CONTENT_RULES_MESSAGES &
  typeof CONTENT_SCHEMA_MESSAGES &
  typeof DIAGNOSTICS_MESSAGES &
  typeof IMPORT_PICTURES_MESSAGES;

/** A message with an id, and the values that its text needs. */
export const message: MakeMessage<Messages> = makeMessage;
