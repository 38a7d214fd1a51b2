import type { LanguageTag } from "../../../../scripts/i18n/index.ts";
import type { Standing } from "./truth.ts";

/*
 * The board: a bulletin as one list, in plain data. It is built only from the records of content, so no request to the home is needed after
 * an edit.
 */

/** A bulletin that is being made. */
export interface Board {
  readonly period: string;
  /** `Octubre 2021`, as on its page. */
  readonly title: string;
  /** Text if it is not a number: "31 bis". */
  readonly number?: number | string;
  /** The day of the bulletin, and the moment from which it is public. */
  readonly date?: string;
  readonly publishFrom?: string;
  readonly first?: string;
  readonly last?: string;
  readonly previous?: string;
  readonly next?: string;
  /** The publication's languages, the original's first. */
  readonly languages: readonly LanguageTag[];
  /** How the issue stands as a whole. */
  readonly standing: Standing;
  /** The title as it is within a sentence, where months have no capital in most languages. */
  readonly within: string;
  readonly introduction: BoardText;
  /** In the order of the page: the lead first, expired items last. */
  readonly items: readonly BoardItem[];
  readonly callouts: readonly { readonly type: string; readonly title: string }[];
  readonly agenda: readonly { readonly key: string; readonly name: string; readonly date: string }[];
  /** The next bulletin, even if it does not exist yet; absent if its period is unknown. */
  readonly following?: { readonly period: string; readonly title: string; readonly within: string };
  /** Items that wait in it. */
  readonly tray: readonly BoardItem[];
}

/** A text with its translations. */
export interface BoardText {
  /** The original's file; a future file for a bulletin without an introduction. */
  readonly file: string;
  /** In the requested language of the board, or else the original's; empty if nobody has written it yet. */
  readonly title: string;
  /** The publication's languages in its order, then languages that only this text has. */
  readonly languages: readonly BoardLanguage[];
  /** The state of its original. */
  readonly standing: Standing;
  /** In all of its languages, drafts included. */
  readonly errors: number;
  /** The errors among them that block publication: only drafts are left behind, unless the whole bulletin is a draft. */
  readonly holding: number;
  readonly warnings: number;
  /** The last change in any of its languages. */
  readonly change?: { readonly who?: string; readonly when: string };
}

export interface BoardItem extends BoardText {
  /** The same for all languages: the end of its file's name. */
  readonly slug: string;
  readonly topic?: { readonly key: string; readonly label: string; readonly colour?: string };
  readonly date?: string;
  readonly place?: string;
  readonly countries: readonly string[];
  /** The picture's path from the content folder. */
  readonly picture?: string;
  readonly isLead: boolean;
  /** Whether readers have it or may have had it, also under another name, as far as that was known when the bulletin was opened. */
  readonly wasOnline: boolean;
  /** The id of the element that shows it on the page of the bulletin. */
  readonly anchor: string;
}

/** A draft of a translation is stale until it is no draft any more: the translated part of it is unknown. */
export interface BoardLanguage {
  readonly language: LanguageTag;
  readonly state: "original" | "current" | "stale" | "missing";
  readonly standing: Standing;
  /** Undefined if it is missing. */
  readonly file?: string;
  /** The text has changed since it was reviewed, or lacks a review that the publication requires. */
  readonly review?: "lapsed" | "lacking";
}
