import type { CLI_MESSAGES } from "../../../../scripts/cli/browser.ts";
import { type MakeMessage, makeMessage } from "../../../../scripts/diagnostics/browser.ts";
import type { ANNOUNCE_MESSAGES } from "./messages.ts";

/** The messages that `packages/mail/src/announce/` may use: its own, and the messages of the folders that it imports. */
type Messages = typeof CLI_MESSAGES & typeof ANNOUNCE_MESSAGES;

/** A message with an id, and the values that its text needs. */
export const message: MakeMessage<Messages> = makeMessage;
