/** A content file to begin with. */
export interface Scaffold {
  /** Where it belongs, from the content folder. */
  readonly file: string;
  readonly text: string;
  /** What an editor has to know or to do next, a sentence each. */
  readonly next: readonly string[];
}

/** Why there is nothing to begin with, as a sentence. */
export interface Refusal {
  readonly refused: string;
}

/** What stands in a new file until its words are written. */
export function placeholder(what: string): string {
  return `[${what}]`;
}
