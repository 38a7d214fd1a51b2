import { MessageError } from "../diagnostics/message-error.ts";

/** An error in the Eleventy config or in a page of a project, for which no site was built. Its message names the file. */
export class NotBuiltError extends MessageError {}
