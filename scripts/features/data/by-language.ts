import { canonicalTag, type LanguageTag } from "../../i18n/language-tag.ts";
import type { Localized } from "../../i18n/localized.ts";
import type { LocalizedSite } from "../../site/site-inputs.ts";
import type { DataValue } from "./data-field.ts";

/** Values by language tag, in the order of the languages. */
export type ByLanguage<Value extends DataValue = string> = Readonly<Record<string, Value>>;

/** Values by language, for languages that have one. */
export function byLanguage<Value extends DataValue>(
  sites: readonly LocalizedSite[],
  valueIn: (site: LocalizedSite) => Value | undefined,
): ByLanguage<Value> {
  const languages = sites.map(({ language }) => language);
  return byLanguageOf(sites, languages, valueIn);
}

/** Values by language, for the given languages that have one. For a language without a site, the value is the first site's. */
export function byLanguageOf<Value extends DataValue>(
  sites: readonly LocalizedSite[],
  languages: readonly LanguageTag[],
  valueIn: (site: LocalizedSite, language: LanguageTag) => Value | undefined,
): ByLanguage<Value> {
  return Object.fromEntries(
    languages.flatMap((language): readonly (readonly [string, Value])[] => {
      const site = sites.find((each) => each.language === language) ?? sites[0];
      const value = site === undefined ? undefined : valueIn(site, language);
      return value === undefined ? [] : [[canonicalTag(language), value]];
    }),
  );
}

/** The languages of texts: first the languages of the publication, then languages that only items have. */
export function languagesOfTexts([site]: readonly LocalizedSite[]): readonly LanguageTag[] {
  const { languages, masthead } = site?.publication ?? {};
  return [...(languages ?? []), ...(masthead?.itemLanguages ?? [])];
}

/** A text by language: in the languages that it is written in, or in all if it is the same for all. */
export function inLanguages(sites: readonly LocalizedSite[], text: Localized): ByLanguage {
  return byLanguage(sites, ({ language }) => (typeof text === "string" ? text : text[language]));
}
