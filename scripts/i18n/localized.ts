import { parseLanguageTag } from "./language-tag.ts";
import { typeset } from "./typography.ts";

/** One text for all languages, or texts by language. */
export type Localized = string | Readonly<Record<string, string>>;

/** A text per language, each with the typography of its language; a text for all languages is not changed. */
export function typesetLocalized(text: Localized): Localized {
  if (typeof text === "string") return text;
  const entries = Object.entries(text).map(([key, said]) => {
    const language = parseLanguageTag(key);
    return [key, language === undefined ? said : typeset(said, language)];
  });
  return Object.fromEntries(entries);
}
