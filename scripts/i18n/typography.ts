import type { LanguageTag } from "./language-tag.ts";

/** A space at which no line ends (U+00A0). */
const NO_BREAK_SPACE = "\u00A0";

/** A narrow no-break space, a quarter of an em wide or less (U+202F). */
export const NARROW_NO_BREAK_SPACE = "\u202F";

/**
 * A text with the no-break spaces of its language in place of typed spaces, so that no sign begins a line. French has U+00A0 before a
 * colon, and U+202F before `; ? !` and inside « » (Lexique des règles typographiques en usage à l’Imprimerie nationale). Other languages
 * have none. No space is added where none was typed.
 */
export function typeset(text: string, language: LanguageTag): string {
  if (!isFrench(language)) return text;
  return text.replace(FRENCH_SPACES, (_spaces, sign: string | undefined) =>
    sign === ":" ? NO_BREAK_SPACE : NARROW_NO_BREAK_SPACE,
  );
}

function isFrench(language: LanguageTag): boolean {
  return language === "fr" || language.startsWith("fr-");
}

/** Spaces before a sign, which is captured, or after an opening quotation mark. The lookbehind keeps long runs of spaces linear. */
const FRENCH_SPACES = /(?<![ \u00A0\u202F])[ \u00A0\u202F]+(?=([:;?!»]))|(?<=«)[ \u00A0\u202F]+/g;

/**
 * The messages of a language as their file holds them, typeset: every text as by {@link typeset}, and numbers on one line with
 * the words that they belong to.
 */
export function typesetMessages(value: unknown, language: LanguageTag): unknown {
  return mapStrings(value, (text) => keepNumbers(typeset(text, language)));
}

/** A value from a content file with every text in it typeset. Keys, addresses and numbers have no spaces to change. */
export function typesetValue(value: unknown, language: LanguageTag): unknown {
  return mapStrings(value, (text) => typeset(text, language));
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((member: unknown) => mapStrings(member, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mapStrings(member, change)]));
}

/** The name of a country, with a short first word (*El* Salvador, *San* Marino) on one line with the next. */
export function typesetCountryName(name: string): string {
  return name.replace(/^(\S{1,3}) /, `$1${NO_BREAK_SPACE}`);
}

/** "{count} items", "{minutes} min", "No. {number}", "{day} October", "{day} de octubre", "{day}. Oktober". */
function keepNumbers(template: string): string {
  return template.replace(NUMBER_SPACES, NO_BREAK_SPACE);
}

const NUMBER_SPACES =
  /(?<=\{(?:count|minutes)\}) | (?=\{(?:number|week)\})|(?<=\{(?:day|startDay|endDay)\}\.?) (?=(?:\S+ )?\{(?:month|startMonth|endMonth)\})/g;
