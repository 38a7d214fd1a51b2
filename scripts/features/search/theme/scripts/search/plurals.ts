type Endings = readonly (readonly [plural: RegExp, singular: string])[];

/**
 * The endings of plurals, without diacritics, each with its replacement in the singular; the first match counts. A singular may lose its
 * last vowel too: a query also finds words that begin with it.
 */
const ENDINGS: Readonly<Record<string, Endings>> = {
  de: [
    [/nisse$/, "nis"],
    [/(?:innen|en|er|e|n|s)$/, ""],
  ],
  en: [
    [/ies$/, "y"],
    [/(ch|sh|s|x|z)es$/, "$1"],
    [/([^su])s$/, "$1"],
  ],
  es: [
    [/ces$/, "z"],
    [/([dlnrsyz])es$/, "$1"],
    [/([aeiou])s$/, "$1"],
  ],
  fr: [
    [/(eau|eu|ou)x$/, "$1"],
    [/aux$/, "al"],
    [/s$/, ""],
  ],
  it: [
    [/([cg])h[ei]$/, "$1"],
    [/[aeio]$/, ""],
  ],
  pt: [
    [/(?:o|a)es$/, "ao"],
    [/([aeou])is$/, "$1l"],
    [/ns$/, "m"],
    [/([rsz])es$/, "$1"],
    [/([aeiou])s$/, "$1"],
  ],
};

/** In shorter words, endings can't be separated from the rest. */
const SHORTEST = 5;

/** The beginning that a word, without its diacritics, shares with its singular; the word itself if its language has no rules. */
export function singularOf(word: string, language: string): string {
  const endings = ENDINGS[language.split("-")[0] ?? ""] ?? [];
  if (word.length < SHORTEST) return word;
  for (const [plural, singular] of endings) if (plural.test(word)) return word.replace(plural, singular);
  return word;
}
