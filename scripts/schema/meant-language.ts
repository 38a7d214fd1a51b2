import { findNearest } from "../diagnostics/suggestion.ts";
import { INTERFACE_LANGUAGES } from "../i18n/interface-languages.ts";
import { NAMED_LANGUAGES, ownNameOf } from "../i18n/language-names.ts";
import { type LanguageTag, parseLanguageTag } from "../i18n/language-tag.ts";
import { once } from "../once.ts";

/**
 * The language that was most likely meant by a tag in other letters or by a name: `ES`, `Spanish`, `español`, `espagnol` → `es`. It is a
 * guess, which a message shows to people.
 */
export function findLanguage(typed: string): LanguageTag | undefined {
  const tag = parseLanguageTag(typed.toLowerCase());
  if (tag !== undefined) return tag;
  const nearest = findNearest(typed, languageNames().keys());
  return nearest === undefined ? undefined : languageNames().get(nearest);
}

/** The names of languages in themselves and in the languages of the interface, with their tags. */
const languageNames = once((): ReadonlyMap<string, LanguageTag> => {
  const tags = NAMED_LANGUAGES.flatMap((tag) => parseLanguageTag(tag) ?? []);
  const own = tags.map((tag) => [ownNameOf(tag), tag] as const);
  const others = INTERFACE_LANGUAGES.flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: "language", fallback: "none" });
    return tags.map((tag) => [names.of(tag), tag] as const);
  });
  return new Map([...others, ...own].flatMap(([name, tag]) => (name === undefined ? [] : [[name, tag] as const])));
});
