import { isMapping } from "../content/yaml/is-mapping.ts";
import type { FieldRef, UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { Message } from "../diagnostics/message.ts";
import { countryCodes } from "../i18n/countries.ts";
import { type CountryCode, parseCountryCode } from "../i18n/language-tag.ts";
import { message } from "./message.ts";
import type { Fallback } from "./message-fallback.ts";

/** The names of countries in a language, and the diagnostics of their file. */
export interface CheckedCountries {
  readonly countries: ReadonlyMap<CountryCode, string>;
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

/** Checks a table of country names by codes of ISO 3166-1. It must contain all `codes`, unless there is a fallback language. */
export function checkCountryNames(
  file: string,
  value: unknown,
  codes: Iterable<CountryCode> = [],
  fallback?: Fallback,
): CheckedCountries {
  const entries = Object.entries(isMapping(value) ? value : {});
  const countries = new Map(
    entries.flatMap(([key, name]): readonly (readonly [CountryCode, string])[] => {
      const code = parseCountryCode(key);
      return code === undefined || typeof name !== "string" || name === "" ? [] : [[code, name]];
    }),
  );
  const missing = [...codes].filter((code) => !countries.has(code));
  const unknown = entries.flatMap(([key]) => (countryCodes.has(key) ? [] : [key]));
  return {
    countries,
    diagnostics: [
      ...(fallback === undefined
        ? missing.map((code) => countryError({ file }, message("country-name-missing", { code })))
        : fallbackUsed(file, missing, fallback)),
      ...unknown.map((code) =>
        countryError({ file, field: [code], part: "key" }, message("country-code-unknown", { code })),
      ),
    ],
  };
}

function countryError(ref: FieldRef, words: Message): UnlocatedDiagnostic {
  return { rule: "country-names", severity: "error", ref, message: words };
}

function fallbackUsed(
  file: string,
  codes: readonly CountryCode[],
  { language, fallback }: Fallback,
): readonly UnlocatedDiagnostic[] {
  if (codes.length === 0) return [];
  const words = message("fallback-countries", { count: codes.length, language, fallback });
  const remedy = message("write-these-texts", { file, names: codes });
  return [{ rule: "fallback-language", severity: "warning", ref: { file }, message: words, remedy }];
}
