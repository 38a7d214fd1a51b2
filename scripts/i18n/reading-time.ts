import type { LanguageTag } from "./language-tag.ts";

/**
 * Words that readers of a language read in a minute: S. Trauzettel-Klosinski and K. Dietz, "Standardized Assessment of Reading
 * Performance: The New International Reading Speed Texts IReST", 2012. In Chinese and Japanese every character counts as a word here.
 */
const WORDS_IN_A_MINUTE: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 357,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
  zh: 255,
};
/** The mean of all languages of that study. */
const MEAN = 184;

/** How long a text of this many words takes to read, in whole minutes, at least one. */
export function readingMinutes(words: number, language: LanguageTag): number {
  const [subtag = ""] = language.split("-");
  return Math.max(1, Math.round(words / (WORDS_IN_A_MINUTE[subtag] ?? MEAN)));
}
