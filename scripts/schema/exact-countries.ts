import { iso31661 } from "iso-3166";
import { fold } from "../diagnostics/suggestion.ts";
import { INTERFACE_LANGUAGES } from "../i18n/interface-languages.ts";
import { findCountryCode } from "../i18n/language-tag.ts";
import { once } from "../once.ts";
import { countryNamesIn } from "./country-names.ts";

/**
 * The code of a country that is written as a code of ISO 3166-1 of two or three letters, as a short form such as `UK`, or by its whole
 * name, whatever its letter case and accents. Undefined for all else, and for a name that several countries have.
 */
export function findExactCountry(written: string): string | undefined {
  return findCountryCode(written) ?? exactNames().get(fold(written));
}

/** The meanings of names and codes of three letters, as {@link fold} writes them. */
const exactNames = once((): ReadonlyMap<string, string> => {
  const written = [
    ...iso31661.flatMap(({ alpha2, alpha3, name }) => [alpha3, name].map((each) => [each, alpha2] as const)),
    ...INTERFACE_LANGUAGES.flatMap((language) => [
      ...countryNamesIn(language, "long"),
      ...countryNamesIn(language, "short"),
    ]),
  ];
  const codes = new Map<string, Set<string>>();
  for (const [name, code] of written) {
    const folded = fold(name);
    codes.set(folded, (codes.get(folded) ?? new Set()).add(code));
  }
  return new Map(
    [...codes].flatMap(([name, [code, ...others]]) =>
      code === undefined || others.length > 0 || name === AMBIGUOUS ? [] : [[name, code]],
    ),
  );
});

/** There are two countries of this name. */
const AMBIGUOUS = "congo";
