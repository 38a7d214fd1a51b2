import type { LanguageTag } from "./language-tag.ts";

/** A possible break of a word (U+00AD). Browsers show it as a hyphen at the end of a line. */
const SOFT_HYPHEN = "\u00AD";

/** Returns a text with soft hyphens in its long words, which are wider than a column; the same text if it has none. */
type Hyphenate = (text: string, language: LanguageTag) => string;

/**
 * Loads the hyphenation patterns of these languages: the languages in which a text {@link hasLongWord}, since the patterns of German take a
 * tenth of a second.
 */
export async function loadHyphenate(languages: Iterable<LanguageTag>): Promise<Hyphenate> {
  const needed = new Set([...languages].map(baseOf));
  const loaded = await Promise.all([...needed].map(async (base) => [base, await PATTERNS.get(base)?.()] as const));
  const patterns = new Map(loaded);
  return (text, language) => {
    const found = patterns.get(baseOf(language));
    if (found === undefined) return text;
    const { hyphenateSync } = found.default;
    return text.replace(longWordsIn(language), (word) => withoutShortParts(hyphenateSync(word)));
  };
}

type Patterns = Promise<{ readonly default: { readonly hyphenateSync: (text: string) => string } }>;

/** The languages with patterns: languages that come with Dateline, and languages that write compounds as one word. */
const PATTERNS: ReadonlyMap<string, () => Patterns> = new Map<string, () => Patterns>([
  ["da", () => import("hyphen/da/index.js")],
  ["de", () => import("hyphen/de/index.js")],
  ["en", () => import("hyphen/en/index.js")],
  ["es", () => import("hyphen/es/index.js")],
  ["fi", () => import("hyphen/fi/index.js")],
  ["fr", () => import("hyphen/fr/index.js")],
  ["hu", () => import("hyphen/hu/index.js")],
  ["it", () => import("hyphen/it/index.js")],
  ["nl", () => import("hyphen/nl/index.js")],
  ["pt", () => import("hyphen/pt/index.js")],
  ["sv", () => import("hyphen/sv/index.js")],
]);

/** Whether a text of a language has a word that gets soft hyphens if the language has patterns. */
export function hasLongWord(text: string, language: LanguageTag): boolean {
  return mayHaveLongWord(text) && text.search(longWordsIn(language)) >= 0;
}

/** Languages that write compounds as one word. */
const COMPOUNDING: ReadonlySet<string> = new Set(["da", "de", "fi", "hu", "nl", "sv"]);

const LONG_COMPOUNDS = /[\p{L}\p{M}]{15,}/gu;

/** Words that are wider than a phone. A shorter word that is not a compound wraps as a whole. */
const WIDE_WORDS = /[\p{L}\p{M}]{19,}/gu;

/** In letters: the shortest word that is divided. */
const LONG = 15;

/**
 * Whether a text may have a long word. Every build checks all titles, so only the letters before each fifteenth are read, as far as the
 * word goes: a long word contains one of these.
 */
function mayHaveLongWord(text: string): boolean {
  let end = LONG - 1;
  while (end < text.length) {
    let start = end;
    while (start > end - LONG && mayBeLetter(text.charCodeAt(start))) start -= 1;
    if (start === end - LONG) return true;
    end = start + LONG;
  }
  return false;
}

/** A letter of ASCII, or anything beyond it, so that no tables of Unicode are needed. */
function mayBeLetter(code: number): boolean {
  const lowercase = code | 0x20;
  return code > 0x7e || (lowercase >= 0x61 && lowercase <= 0x7a);
}

function longWordsIn(language: LanguageTag): RegExp {
  return COMPOUNDING.has(baseOf(language)) ? LONG_COMPOUNDS : WIDE_WORDS;
}

function baseOf(language: LanguageTag): string {
  return language.split("-", 1)[0] ?? "";
}

/** In letters. A shorter part of a long word looks torn off. */
const SHORTEST_PART = 5;

/** A divided word without the soft hyphens that leave a short part at its beginning or end. */
function withoutShortParts(word: string): string {
  const length = word.replaceAll(SOFT_HYPHEN, "").length;
  let before = 0;
  let kept = "";
  for (const part of word.split(SOFT_HYPHEN)) {
    const isPlace = before >= SHORTEST_PART && length - before >= SHORTEST_PART;
    kept += isPlace ? SOFT_HYPHEN + part : part;
    before += part.length;
  }
  return kept;
}
