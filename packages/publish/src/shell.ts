import { type CLI_MESSAGES, openShell, type Shell } from "../../../scripts/cli/index.ts";
import { type MakeMessage, makeMessage } from "../../../scripts/diagnostics/index.ts";
import type { SCHEMA_MESSAGES } from "../../../scripts/model/index.ts";
import { PUBLISH_MESSAGES } from "./messages.ts";

/** The messages that `packages/publish/src/` may use: its own, and the messages of the folders that it imports. */
type Messages = typeof CLI_MESSAGES & typeof SCHEMA_MESSAGES & typeof PUBLISH_MESSAGES;

/** A message with an id, and the values that its text needs. */
export const message: MakeMessage<Messages> = makeMessage;

/** The shell of the commands of this folder. */
export const shell: Shell = openShell(PUBLISH_MESSAGES);
