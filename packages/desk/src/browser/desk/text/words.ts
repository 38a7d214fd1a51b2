import { fillText, type MessageLanguage } from "../../../../../../scripts/diagnostics/browser.ts";

/** The parts that a paste can't keep. */
export const DROPPED = [
  "pictures",
  "spans",
  "nestedTables",
  "forms",
  "media",
  "drawings",
  "deletions",
  "comments",
  "links",
] as const;
export type DroppedKind = (typeof DROPPED)[number];

/** All words of a text field. */
export const TEXT_WORDS = [
  ...([
    "tools",
    "paragraph",
    "heading",
    "subheading",
    "strong",
    "strongName",
    "em",
    "emName",
    "link",
    "linkName",
  ] as const),
  ...(["list", "bulletList", "orderedList", "quote", "note", "noteName", "picture", "undo", "redo", "asText"] as const),
  ...(["source", "table", "plain", "linkTitle", "linkFind", "linkNow", "linkText", "linkApply", "linkRemove"] as const),
  ...(["linkCancel", "linkNothing", "linkFound", "pasted", "undoPaste"] as const),
  ...DROPPED,
] as const;
export type TextWord = (typeof TEXT_WORDS)[number];

/** The section `text` of a file of `packages/desk/theme/editor/`, and its language. */
export interface TextWords {
  readonly language: MessageLanguage;
  readonly texts: Readonly<Record<string, string>>;
}

/** A word, with a number if it has one. */
export type Say = (word: TextWord, count?: number) => string;

/** The words of a language. */
export function sayIn({ language, texts }: TextWords): Say {
  return (word, count) => fillText(texts[word] ?? "", count === undefined ? {} : { count }, language);
}
