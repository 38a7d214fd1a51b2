import { groupBy } from "../../group-by.ts";
import { compareText, foldText } from "../../i18n/messages.ts";

/** The entries of an index that begin with a letter. */
export interface LetterGroup<Entry> {
  /** A capital; `0–9` for digits, which no line divides, and `#` for texts with neither. */
  readonly letter: string;
  readonly entries: readonly Entry[];
}

/**
 * Groups entries by the first letter of their texts, both in alphabetical order. Diacritics and opening signs don't count: "¿Águila?"
 * is at A.
 */
export function groupByLetter<Entry extends { readonly text: string }>(
  entries: readonly Entry[],
): readonly LetterGroup<Entry>[] {
  const sorted = entries.toSorted((a, b) => compareText(a.text, b.text));
  return [...groupBy(sorted, ({ text }) => letterOf(text))]
    .map(([letter, members]) => ({ letter, entries: members }))
    .sort((a, b) => compareText(a.letter, b.letter));
}

/** With a word joiner. */
const DIGITS = "0–\u{2060}9";

function letterOf(text: string): string {
  const [first = "#"] = /[\p{L}\p{N}]/u.exec(foldText(text)) ?? [];
  return /\p{N}/u.test(first) ? DIGITS : first.toUpperCase();
}
