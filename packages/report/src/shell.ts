import { type CLI_MESSAGES, openShell, type Shell } from "../../../scripts/cli/index.ts";
import { type MakeMessage, makeMessage } from "../../../scripts/diagnostics/index.ts";
import { REPORT_MESSAGES } from "./messages.ts";

/** The messages that `packages/report/src/` may use: its own, and the messages of the folders that it imports. */
type Messages = typeof CLI_MESSAGES & typeof REPORT_MESSAGES;

/** A message with an id, and the values that its text needs. */
export const message: MakeMessage<Messages> = makeMessage;

/** The shell of the commands of this folder. */
export const shell: Shell = openShell(REPORT_MESSAGES);
