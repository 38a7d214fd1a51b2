import type { CLI_MESSAGES } from "../../../scripts/cli/browser.ts";
import { type DIAGNOSTICS_MESSAGES, type MakeMessage, makeMessage } from "../../../scripts/diagnostics/browser.ts";
import type { ASSETS_MESSAGES } from "../../../scripts/templates/browser.ts";
import type { IMPORT_HTML_MESSAGES } from "./html/messages.ts";
import type { IMPORT_MESSAGES } from "./messages.ts";
import type { IMPORT_PICTURES_MESSAGES } from "./pictures/messages.ts";
import type { IMPORT_SOURCES_MESSAGES } from "./sources/messages.ts";

/** The messages that `packages/import/src/` may use: its own, and the messages of the folders that it imports. */
type Messages = typeof ASSETS_MESSAGES &
  typeof CLI_MESSAGES &
  typeof DIAGNOSTICS_MESSAGES &
  typeof IMPORT_MESSAGES &
  typeof IMPORT_HTML_MESSAGES &
  typeof IMPORT_PICTURES_MESSAGES &
  typeof IMPORT_SOURCES_MESSAGES;

/** A message with an id, and the values that its text needs. */
export const message: MakeMessage<Messages> = makeMessage;

/** The id of one of these messages. */
export type MessageId = keyof Messages;
