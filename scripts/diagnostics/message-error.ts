import type { Message } from "./message.ts";

/** An error that is not a bug: its message explains the problem to the user of the command. As an `Error` it has the id of that message. */
export class MessageError extends Error {
  readonly words: Message;
  constructor(words: Message, options?: ErrorOptions) {
    super(words.id, options);
    this.words = words;
  }
}
