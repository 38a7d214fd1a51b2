import { type CLI_MESSAGES, openShell, type Shell } from "../../../scripts/cli/index.ts";
import { type MakeMessage, makeMessage } from "../../../scripts/diagnostics/index.ts";
import { EXPORT_MESSAGES } from "./messages.ts";

/** The messages that `packages/export/src/` may use: its own, and those of the folders that it imports. */
type Messages = typeof CLI_MESSAGES & typeof EXPORT_MESSAGES;

/** A message with an id, and the values that its text needs. */
export const message: MakeMessage<Messages> = makeMessage;

/** How the commands of this folder speak and end. */
export const shell: Shell = openShell(EXPORT_MESSAGES);
