import { findNearest } from "../../diagnostics/suggestion.ts";
import { countryCodes } from "../../i18n/countries.ts";
import { findCountryCode } from "../../i18n/language-tag.ts";

/** The languages of the interface that Dateline has; editors may write a country's name in any of them. */
const LANGUAGES = ["en", "es", "pt", "pt-br", "fr", "it", "de", "ar"];

/** A name of two letters is a code, and a similar code is no suggestion. */
const SHORTEST_NAME = 3;

/** The code that was most likely meant by a code, a short form or a name: `ec`, `Ecuador`, `Équateur` → `EC`; `Perú` → `PE`. */
export function findCountry(typed: string): string | undefined {
  const code = findCountryCode(typed);
  if (code !== undefined || typed.length < SHORTEST_NAME) return code;
  const names = countryNames();
  const nearest = findNearest(typed, names.keys());
  return nearest === undefined ? undefined : names.get(nearest);
}

/** The names of countries in the languages of the interface and in `others`, with their codes. For suggestions only. */
export function countryNames(others: readonly string[] = []): ReadonlyMap<string, string> {
  return new Map([...new Set([...LANGUAGES, ...others])].flatMap(namesIn));
}

function namesIn(language: string): readonly (readonly [string, string])[] {
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  return [...countryCodes].flatMap((code): readonly (readonly [string, string])[] => {
    const name = names.of(code);
    return name === undefined ? [] : [[name, code]];
  });
}
