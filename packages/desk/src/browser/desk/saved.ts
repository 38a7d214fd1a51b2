import type { ReadonlySignal } from "@preact/signals";
import type { DeskChange, KeptText, KnownFile, OpenedBulletin, SaveOutcome } from "../../home/home.ts";
import type { MergedText, mergeTexts, Side } from "../../home/merge-texts.ts";

/** What the save line says. */
export type SaveState =
  | { readonly state: "nothing" }
  | { readonly state: "writing" }
  /** In this browser, until somebody rests or leaves. */
  | { readonly state: "resting" }
  /** In the files, at this moment. */
  | { readonly state: "saved"; readonly at: string; readonly isDraft: boolean; readonly files: readonly string[] }
  /** Kept by the desk and not saved, because of errors. */
  | { readonly state: "kept"; readonly at: string; readonly waiting: readonly WaitingText[] }
  /** Kept, until somebody has chosen between two versions. */
  | { readonly state: "conflict" }
  /** In this browser alone, since the home does not answer. */
  | { readonly state: "offline" }
  | { readonly state: "login" }
  /** The home has refused the change, and says why. */
  | { readonly state: "refused"; readonly reason: string };

/** A text that is kept and not saved, and the files whose errors it waits for: its own, or others. */
export interface WaitingText {
  readonly file: string;
  readonly faultyIn: readonly string[];
}

/** A text that somebody else changed in the same places. */
export interface Conflict {
  readonly file: string;
  /** Both versions joined as far as possible. */
  readonly merged: MergedText;
}

/** What keeps the words. */
export interface Saving {
  readonly state: ReadonlySignal<SaveState>;
  readonly conflict: ReadonlySignal<Conflict | undefined>;
  /** Texts that were recovered when the bulletin was opened, by their files. */
  readonly recovered: ReadonlySignal<ReadonlyMap<string, KeptText>>;
  /**
   * Before a bulletin is asked for: what is returned opens it, with what is written until then. Resolves to the files of other bulletins
   * of which words are kept since their page was closed.
   */
  opening(): (bulletin: OpenedBulletin) => Promise<readonly string[]>;
  /** A text has changed in the browser. */
  changed(file: string): void;
  /** Writes what waits. */
  flush(): Promise<void>;
  /** Writes a change of several files at once. */
  change(change: DeskChange): Promise<SaveOutcome>;
  /** What tells a file from others, as the home has it; null if it has none. A change of it names this. */
  hashOf(file: string): string | null;
  /** Ends a conflict with the sides that somebody chose, one for each place. */
  resolve(file: string, sides: readonly Side[]): void;
}

/** The texts of the desk, as what keeps them sees them. */
export interface DeskTexts {
  textOf(file: string): string | undefined;
  /** Sets a text that nobody has typed here, or removes it. */
  show(file: string, text: string | null): void;
  /** Takes in what the home says of files that it has written. */
  learn(files: readonly KnownFile[]): void;
  /** Joins two versions of a text. Nobody asks before a bulletin is open. */
  readonly merge: typeof mergeTexts;
}
