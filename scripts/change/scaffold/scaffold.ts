import type { Message } from "../../diagnostics/message.ts";

/** A new content file. */
export interface Scaffold {
  /** Its path from the content folder. */
  readonly file: string;
  readonly text: string;
  /** Whether it is a file that is there, with a new text. */
  readonly isEdited?: true;
  /** Information or next steps for the editor, one sentence each. */
  readonly next: readonly Message[];
}

/** Why the file can't be created. */
export interface Refusal {
  readonly refused: Message;
}

/** The text of a field until an editor writes it. */
export function placeholder(what: string): string {
  return `[${what}]`;
}
