import { foldText } from "../../../../../i18n/messages.ts";
import { singularOf } from "./plurals.ts";

/** A part of a text: a run of letters and digits, or the characters between two of them. */
export interface TextPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** The form in which words are compared: in lower case, without soft hyphens and diacritics, and without the Arabic article. */
export function foldWord(word: string): string {
  return foldText(word.replaceAll("\u{AD}", "")).replace(/^ال(?=..)/u, "");
}

/** The forms in which a word is found: unchanged, and in the singular. */
export function formsOf(word: string, language: string): readonly string[] {
  const folded = foldWord(word);
  const singular = singularOf(folded, language);
  return singular === folded ? [folded] : [folded, singular];
}

/** The words of a text. Languages that write no spaces between words, such as Japanese, are divided by the browser. */
export function wordsOf(text: string, language: string): readonly string[] {
  if (!WITHOUT_SPACES.test(language)) return text.match(WORD) ?? [];
  return Array.from(new Intl.Segmenter(language, { granularity: "word" }).segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}

/** A text in parts; parts whose folded words are among `terms` match. */
export function markMatches(text: string, terms: ReadonlySet<string>, language: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const word of wordsOf(text, language)) {
    if (!formsOf(word, language).some((form) => terms.has(form))) continue;
    const at = text.indexOf(word, from);
    if (at > from) parts.push({ text: text.slice(from, at), isMatch: false });
    parts.push({ text: word, isMatch: true });
    from = at + word.length;
  }
  return from === text.length ? parts : [...parts, { text: text.slice(from), isMatch: false }];
}

/** The part of a long text around its first match, in about `length` characters; undefined if nothing matches. */
export function excerptOf(
  text: string,
  terms: ReadonlySet<string>,
  { language, length }: { readonly language: string; readonly length: number },
): string | undefined {
  const parts = markMatches(text, terms, language);
  const at = parts[0]?.isMatch === true ? 0 : parts[1]?.isMatch === true ? (parts[0]?.text.length ?? 0) : undefined;
  if (at === undefined) return undefined;
  const from = at <= length / 3 ? 0 : text.indexOf(" ", Math.max(0, at - length / 3)) + 1;
  const end = from + length >= text.length ? text.length : text.lastIndexOf(" ", from + length);
  const to = end > at ? end : text.length;
  return `${from === 0 ? "" : "…"}${text.slice(from, to)}${to === text.length ? "" : "…"}`;
}

/** A soft hyphen, as texts from other pages may have it, is within a word. */
const WORD = /[\p{L}\p{N}\p{M}\u{AD}]+/gu;
/** Chinese, Japanese, Thai, Lao, Khmer, Burmese and Tibetan. */
const WITHOUT_SPACES = /^(?:zh|yue|ja|th|lo|km|my|bo)\b/;
