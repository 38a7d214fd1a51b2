import type { CLI_MESSAGES } from "../../../scripts/cli/index.ts";
import { type MakeMessage, makeMessage } from "../../../scripts/diagnostics/index.ts";
import type { ASSETS_MESSAGES } from "../../../scripts/templates/index.ts";

/** The messages that `packages/desk/src/` may use: its own, and the messages of the folders that it imports. */
type Messages = typeof ASSETS_MESSAGES & typeof CLI_MESSAGES;

/** A message with an id, and the values that its text needs. */
export const message: MakeMessage<Messages> = makeMessage;
