import { findNearest } from "../../diagnostics/suggestion.ts";
import { countryCodes } from "../../i18n/countries.ts";

/** The languages in which editors are likely to write a country's name instead of its code. */
const LANGUAGES = ["en", "es", "pt", "fr"];

/** The code of the country with this or a similar name: `Ecuador` → `EC`, `Brasil` → `BR`. For suggestions only. */
export function findCountryByName(typed: string): string | undefined {
  if (typed.length < 4) return undefined;
  const names = new Map(LANGUAGES.flatMap(namesIn));
  const nearest = findNearest(typed, names.keys());
  return nearest === undefined ? undefined : names.get(nearest);
}

function namesIn(language: string): readonly (readonly [string, string])[] {
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  return [...countryCodes].flatMap((code): readonly (readonly [string, string])[] => {
    const name = names.of(code);
    return name === undefined ? [] : [[name, code]];
  });
}
