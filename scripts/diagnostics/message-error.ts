import type { Message } from "./message.ts";

/** An error that is no bug: a message tells whoever runs the command what is wrong. As an `Error` it has the id of that message. */
export class MessageError extends Error {
  readonly words: Message;
  constructor(words: Message, options?: ErrorOptions) {
    super(words.id, options);
    this.words = words;
  }
}
