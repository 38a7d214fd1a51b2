import type { Signal } from "@preact/signals";

/** Puts a file beside a text. */
export interface Uploading {
  /** What is being done, in words. */
  readonly told: Signal<string>;
  /** The path of a file from the content folder, by its name in the text. */
  pathOf(name: string): string;
  /** Prepares and keeps a file. Returns its name in the text; undefined if it can't be taken, which is told. */
  send(file: File): Promise<string | undefined>;
}
