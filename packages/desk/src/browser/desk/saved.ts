import type { ReadonlySignal } from "@preact/signals";
import type { DeskChange, KeptText, KnownFile, OpenedBulletin, SaveOutcome } from "../../home/home.ts";
import type { MergedText, mergeTexts, Side } from "../../home/merge-texts.ts";

/** The text of the save line. */
export type SaveState =
  | { readonly state: "nothing" }
  | { readonly state: "writing" }
  /** In this browser, until the user pauses or leaves. */
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
  /** The home has refused the change, with a reason. */
  | { readonly state: "refused"; readonly reason: string };

/** A text that is kept and not saved, and the files whose errors it waits for: its own, or others. */
export interface WaitingText {
  readonly file: string;
  readonly faultyIn: readonly string[];
}

/** A text that somebody else changed in the same places. */
export interface Conflict {
  readonly file: string;
  /** Both versions, merged as far as possible. */
  readonly merged: MergedText;
}

/** The storage of words. */
export interface Saving {
  readonly state: ReadonlySignal<SaveState>;
  readonly conflict: ReadonlySignal<Conflict | undefined>;
  /** Texts that were recovered when the bulletin was opened, by their files. */
  readonly recovered: ReadonlySignal<ReadonlyMap<string, KeptText>>;
  /**
   * Called before a bulletin is requested: the returned function opens it, with the words written meanwhile. Resolves to the files of other
   * bulletins that have words stored since their page was closed.
   */
  opening(): (bulletin: OpenedBulletin) => Promise<readonly string[]>;
  /** A text has changed in the browser. */
  changed(file: string): void;
  /** Writes waiting words. */
  flush(): Promise<void>;
  /** Writes a change of several files at once. */
  change(change: DeskChange): Promise<SaveOutcome>;
  /** Identifies the version of a file at the home; null if it has none. A change of the file refers to this version. */
  hashOf(file: string): string | null;
  /** The present answers of {@link hashOf}, which later changes do not affect. */
  hashes(): (file: string) => string | null;
  /** How many saves have been answered; undefined while one waits for its answer. */
  answers(): number | undefined;
  /** Ends a conflict with the chosen sides, one for each place. */
  resolve(file: string, sides: readonly Side[]): void;
}

/** The texts of the desk, as the storage uses them. */
export interface DeskTexts {
  textOf(file: string): string | undefined;
  /** Sets a text that was not typed here, or removes it. */
  show(file: string, text: string | null): void;
  /** Receives the home's data of files that it has written. */
  learn(files: readonly KnownFile[]): void;
  /** Merges two versions of a text. It is not called before a bulletin is open. */
  readonly merge: typeof mergeTexts;
}
