import type { DeskChange, KeptText, Rest, SaveOutcome } from "../home.ts";
import type { MergedText, mergeTexts } from "../merge-texts.ts";

/*
 * The way of words from the keyboard into a file, without loss: the browser stores them at once, then the home saves them in their file if
 * they are valid, and otherwise keeps them beside it. This is the state; `step-saving.ts` computes the effects of each event, all of it pure.
 * `saver.ts` executes them.
 */

/** A file at the home; null if it has none. */
export type AtHome = { readonly hash: string; readonly text: string } | null;

/** A text whose typed words are not in its file. */
export interface UnsavedText {
  /** The file that it was made from. */
  readonly base: AtHome;
  /** Versions that were sent since then without an answer: the file may have one of these texts. */
  readonly sent: readonly (string | null)[];
  /** Null for a file that is to be removed. */
  readonly text: string | null;
  /** When it was typed last (RFC 3339). */
  readonly at: string;
  /** Whether the browser has stored it, and whether the home has kept it. */
  readonly isStored: boolean;
  readonly isKept: boolean;
  /** Whether the home was asked to keep it, or an earlier version of it. */
  readonly wasKept: boolean;
  /** Whether it was typed here; otherwise it was recovered. */
  readonly isOwn: boolean;
  /** `refused`: the content would have an error. `conflict`: somebody changed the same words. */
  readonly phase: "waiting" | "sending" | "refused" | "conflict";
  /** The files with the errors for which it was refused: its own, or others. */
  readonly faultyIn?: readonly string[];
  /** Whether refused texts may be valid now, since something else has been saved. */
  readonly isAgain?: boolean;
  /** In a conflict: the merged text, as far as possible. The base is the common origin. */
  readonly conflict?: { readonly theirs: AtHome; readonly merged: MergedText };
  /** Words that lost a conflict, to be added to the history. */
  readonly setAside: readonly string[];
  /** The keys under which others have kept it. */
  readonly keys: readonly string[];
}

export interface SavingState {
  /** Merges two versions of a text. Its code is loaded later: nothing is merged before a bulletin is open. */
  readonly merge: typeof mergeTexts;
  readonly rest: Rest;
  readonly files: ReadonlyMap<string, UnsavedText>;
  /** The files of the home, as far as they are known. */
  readonly known: ReadonlyMap<string, AtHome>;
  /** The files of the open bulletin. */
  readonly opened: ReadonlySet<string>;
  /** The texts being sent, by file. */
  readonly sending?: ReadonlyMap<string, string | null>;
  /** Whether the connection has come back since then, so that another attempt follows at once if this one fails. */
  readonly isAskedAgain: boolean;
  /** Whether the home answers. */
  readonly home: "there" | "offline" | "login";
  /** The reason of its last failure. */
  readonly failure?: string;
  /** The number of failed tries. */
  readonly tries: number;
  /** After a change that failed as a whole, one file is sent at a time. */
  readonly isSingly: boolean;
  readonly saved?: { readonly at: string; readonly isDraft: boolean; readonly files: readonly string[] };
  /** When the home kept something last. */
  readonly keptAt?: string;
  /** Texts that were recovered when the bulletin was opened. */
  readonly recovered: ReadonlyMap<string, KeptText>;
}

/** The effects to execute. */
export type Effect =
  /** Puts a text into the browser's store, or takes it out. */
  | { readonly kind: "store"; readonly file: string; readonly kept: KeptText | null }
  | { readonly kind: "forget"; readonly key: string }
  | { readonly kind: "send"; readonly change: DeskChange }
  | { readonly kind: "keep"; readonly file: string; readonly kept: KeptText | null }
  /** Shows a text that was not typed here. */
  | { readonly kind: "show"; readonly file: string; readonly text: string | null }
  /** Sends it to the other tabs. */
  | { readonly kind: "tell"; readonly file: string; readonly atHome: AtHome }
  /** Sets a timer, which replaces the timer of its name; `most` is the longest possible delay. */
  | { readonly kind: "wait"; readonly timer: Timer; readonly for: number; readonly most?: number };

export type Timer = "store" | "send";

export type SavingEvent =
  /** With the known files at the time of the request. */
  | { readonly kind: "opened"; readonly files: readonly OpenedFile[]; readonly before: SavingState["known"] }
  /** Words that closed tabs have stored and the home has kept. */
  | { readonly kind: "found"; readonly kept: readonly KeptElsewhere[] }
  | { readonly kind: "typed"; readonly file: string; readonly text: string | null; readonly at: string }
  | { readonly kind: "store" }
  | { readonly kind: "stored"; readonly file: string; readonly text: string | null }
  | { readonly kind: "send" }
  | { readonly kind: "answered"; readonly outcome: SaveOutcome; readonly at: string }
  | { readonly kind: "failed"; readonly error: unknown }
  /** The home could not keep a text. */
  | { readonly kind: "unkept"; readonly error: unknown }
  | { readonly kind: "kept"; readonly file: string; readonly text: string | null; readonly at: string }
  /** The user chose the text of a conflict. */
  | { readonly kind: "chosen"; readonly file: string; readonly text: string | null; readonly at: string }
  /** A file was written by another tab, or by a change of several files. */
  | { readonly kind: "written"; readonly file: string; readonly atHome: AtHome }
  | { readonly kind: "online" };

interface OpenedFile {
  readonly file: string;
  readonly hash: string;
  readonly text: string;
}

/** Words that the home or the store of the browser has kept for a closed tab, by their key there. */
export interface KeptElsewhere {
  readonly key: string;
  readonly kept: KeptText;
}

export interface Step {
  readonly state: SavingState;
  readonly effects: readonly Effect[];
}

/** The state of a desk that has just begun. */
export const NOTHING_UNSAVED: Omit<SavingState, "merge"> = {
  rest: { after: 2000, atMost: 10_000 },
  files: new Map(),
  known: new Map(),
  opened: new Set(),
  isAskedAgain: false,
  home: "there",
  tries: 0,
  isSingly: false,
  recovered: new Map(),
};
