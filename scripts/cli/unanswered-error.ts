import { MessageError } from "../diagnostics/message-error.ts";

/** A server gave no answer, or not all of it. The message does not contain its address. */
export class UnansweredError extends MessageError {}
