import { isMessage, type Message, type MessageArguments } from "../diagnostics/message.ts";
import { type MessageId, type Messages, message } from "./message.ts";

/** The message as the `error` of a schema: zod passes on texts only. {@link parseRemedy} reads it. */
export function remedy<Id extends MessageId>(id: Id, ...values: MessageArguments<Messages, Id>): string {
  return remedyOf(message(id, ...values));
}

/** The remedy of any message, such as a message of a feature. */
export function remedyOf(words: Message): string {
  return JSON.stringify(words);
}

/** The message in the text of an issue. Zod's own texts do not help editors; the manual does. */
export function parseRemedy(text: string): Message {
  const found: unknown = text.startsWith("{") ? JSON.parse(text) : undefined;
  return isMessage(found) ? found : message("write-otherwise");
}
