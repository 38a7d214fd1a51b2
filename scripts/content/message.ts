import { type MakeMessage, makeMessage } from "../diagnostics/message.ts";
import type { Messages as FilesMessages } from "../files/message.ts";
import type { MARKDOWN_MESSAGES } from "../markdown/messages.ts";
import type { CONTENT_MESSAGES } from "./messages.ts";
import type { CONTENT_READ_MESSAGES } from "./read/messages.ts";
import type { CONTENT_SVG_MESSAGES } from "./svg/messages.ts";
import type { CONTENT_YAML_MESSAGES } from "./yaml/messages.ts";

/** The messages that `content/` may use: its own, and the messages of the folders that it imports. */
export type Messages = typeof CONTENT_MESSAGES &
  typeof CONTENT_READ_MESSAGES &
  typeof CONTENT_SVG_MESSAGES &
  typeof CONTENT_YAML_MESSAGES &
  typeof MARKDOWN_MESSAGES &
  FilesMessages;

/** A message with an id, and the values that its text needs. */
export const message: MakeMessage<Messages> = makeMessage;

/** The id of one of these messages. */
export type MessageId = keyof Messages;
