import type { Signal } from "@preact/signals";

/** Puts a file beside a text. */
export interface Uploading {
  /** A description of the work in progress. */
  readonly told: Signal<string>;
  /** The path of a file from the content folder, by its name in the text. */
  pathOf(name: string): string;
  /** Prepares and stores a file. Returns its name in the text; undefined if it is refused, which is reported. */
  send(file: File): Promise<string | undefined>;
}
