import { parseLanguageTag } from "./language-tag.ts";
import { typeset } from "./typography.ts";

/** One text for all languages, or one for each language. */
export type Localized = string | Readonly<Record<string, string>>;

/** A text given per language, each typeset by its own; one for all languages stays as it is. */
export function typesetLocalized(text: Localized): Localized {
  if (typeof text === "string") return text;
  const entries = Object.entries(text).map(([key, said]) => {
    const language = parseLanguageTag(key);
    return [key, language === undefined ? said : typeset(said, language)];
  });
  return Object.fromEntries(entries);
}
