import type { UnlocatedDiagnostic } from "../../../diagnostics/diagnostic.ts";
import type { Preview } from "../preview/preview.ts";
import type { Board } from "./board.ts";

/**
 * The texts that the desk has open, as they are now with all that was typed. It runs the code of a build in the browser: nothing here
 * asks the home.
 */
export interface Workspace {
  /** The text of a file as it is now; undefined if there is none. */
  text(file: string): string | undefined;
  /** Sets the text of a file, or removes it. */
  edit(file: string, text: string | undefined): void;
  /** What is wrong with a file, and the pages that show it. */
  show(file: string): Preview;
  /** What is wrong with each file that is open. */
  diagnostics(): ReadonlyMap<string, readonly UnlocatedDiagnostic[]>;
  /** The bulletin of a period, with its texts in a language where they have it. */
  board(period: string, language: string): Board | undefined;
  /** The text of the bulletin's file in which the items have this order, by their slugs; the first is the lead. */
  reordered(period: string, slugs: readonly string[]): { readonly file: string; readonly text: string };
}
