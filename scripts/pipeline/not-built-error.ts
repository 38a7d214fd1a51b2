import { MessageError } from "../diagnostics/message-error.ts";

/** An error in the Eleventy config or in a page of a project that stopped the build. Its message contains the file. */
export class NotBuiltError extends MessageError {}
