import { formatMessage, type Message } from "./message.ts";

/** An error that is no bug: a message tells whoever runs the command what is wrong. As an `Error` it speaks English. */
export class MessageError extends Error {
  readonly words: Message;
  constructor(words: Message, options?: ErrorOptions) {
    super(formatMessage(words, "en"), options);
    this.words = words;
  }
}
