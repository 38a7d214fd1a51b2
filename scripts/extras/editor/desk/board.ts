import type { LanguageTag } from "../../../i18n/language-tag.ts";

/*
 * The board: a bulletin as one list, in plain data. It is made of the records of content alone, so the home does not have to be asked
 * again after an edit.
 */

/** A bulletin that is being made. */
export interface Board {
  readonly period: string;
  /** `Octubre 2021`, as its page says it. */
  readonly title: string;
  readonly number?: number;
  /** The day of the bulletin, and the moment from which it is public. */
  readonly date?: string;
  readonly publishFrom?: string;
  readonly first?: string;
  readonly last?: string;
  readonly previous?: string;
  readonly next?: string;
  /** Of the publication, the original's first. */
  readonly languages: readonly LanguageTag[];
  readonly introduction: BoardText;
  /** In the order of the page; the first is the lead. */
  readonly items: readonly BoardItem[];
  readonly callouts: readonly { readonly type: string; readonly title: string }[];
  readonly agenda: readonly { readonly key: string; readonly name: string; readonly date: string }[];
  /** Items that wait in the bulletin after this one. */
  readonly tray: readonly BoardItem[];
}

/** A text with its translations. */
export interface BoardText {
  /** The original's file. */
  readonly file: string;
  readonly title: string;
  readonly languages: readonly BoardLanguage[];
  readonly state: TextState;
  readonly errors: number;
  readonly warnings: number;
  readonly change?: { readonly who?: string; readonly when: string };
}

export interface BoardItem extends BoardText {
  /** The same for all languages: the end of its file's name. */
  readonly slug: string;
  readonly topic?: { readonly key: string; readonly label: string; readonly colour: string };
  readonly date?: string;
  readonly place?: string;
  readonly countries: readonly string[];
  /** The picture's path from the content folder. */
  readonly picture?: string;
  readonly isLead: boolean;
  /** The id of the element that shows it on the page of the bulletin. */
  readonly anchor: string;
}

export interface BoardLanguage {
  readonly language: LanguageTag;
  readonly state: "original" | "current" | "stale" | "missing";
  /** Undefined if it is missing. */
  readonly file?: string;
}

/** `ready` is no draft and not online, `online` can be read by everybody. */
export type TextState = "draft" | "ready" | "scheduled" | "online" | "withdrawn" | "expired" | "unreadable";
