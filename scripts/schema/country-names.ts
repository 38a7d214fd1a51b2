import { findNearest } from "../diagnostics/suggestion.ts";
import { countryCodes } from "../i18n/countries.ts";
import { INTERFACE_LANGUAGES } from "../i18n/interface-languages.ts";
import { findCountryCode } from "../i18n/language-tag.ts";

/**
 * The code that was most likely meant by a code, a short form or a name: `ec`, `Ecuador`, `Équateur` → `EC`; `Perú` → `PE`. It is a guess,
 * which a message shows to people.
 */
export function findCountry(typed: string): string | undefined {
  const code = findCountryCode(typed);
  if (code !== undefined || isLikeCode(typed)) return code;
  const names = countryNames();
  const nearest = findNearest(typed, names.keys());
  return nearest === undefined ? undefined : names.get(nearest);
}

/**
 * Whether a text is as short as a code, or written like codes of three letters: a similar code is no suggestion, nor is a similar name.
 * `CHE` is Switzerland, and not a name that begins with these letters.
 */
export function isLikeCode(typed: string): boolean {
  return typed.length < 3 || /^[A-Z]{3}$/.test(typed);
}

/** The names of countries in the languages of the interface and in `others`, with their codes. For suggestions only. */
export function countryNames(others: readonly string[] = []): ReadonlyMap<string, string> {
  return new Map(
    [...new Set([...INTERFACE_LANGUAGES, ...others])].flatMap((language) => countryNamesIn(language, "long")),
  );
}

/** The names of countries in a language, with their codes. */
export function countryNamesIn(language: string, style: "long" | "short"): readonly (readonly [string, string])[] {
  const names = new Intl.DisplayNames([language], { type: "region", style, fallback: "none" });
  return [...countryCodes].flatMap((code): readonly (readonly [string, string])[] => {
    const name = names.of(code);
    return name === undefined ? [] : [[name, code]];
  });
}
