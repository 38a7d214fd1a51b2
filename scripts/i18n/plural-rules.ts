import { htmlLang, type LanguageTag } from "./language-tag.ts";

/** The rules of a language without its own: most languages that CLDR lacks also have a form for one and a form for others. */
const DEFAULT = "en";

/**
 * The tag of the plural rules (CLDR) of the first of these languages that has some, else of English. `Intl` itself would use the machine's
 * language.
 */
export function pluralLocaleOf(...languages: readonly LanguageTag[]): string {
  const tags = languages.map(htmlLang);
  return tags.find((tag) => Intl.PluralRules.supportedLocalesOf(tag).length > 0) ?? DEFAULT;
}
