import type { CountryCode } from "../i18n/language-tag.ts";
import { parseCountryCode } from "../i18n/language-tag.ts";
import type { Content } from "./content.ts";
import { textsOf } from "./content.ts";
import { customTypeOf } from "./schema/custom/custom-fields.ts";
import { declaredValues } from "./schema/declared-values.ts";

/** The countries that content names, sorted by their codes: those of items, events and regions, and those in declared fields. */
export function countriesNamed(content: Content): readonly CountryCode[] {
  const { items, events, places, publication } = content;
  const ofItems = items.flatMap(({ original, translations }) => [original, ...translations]);
  const named = [...ofItems, ...events, ...(places?.entries ?? [])];
  const codes = named.flatMap(({ fields }) => fields.countries ?? []);
  const written = [...textsOf(content), ...events].flatMap((each) => declaredValues(each, publication?.fields));
  const custom = written.flatMap(({ declared, values }) =>
    Object.entries(declared).flatMap(([name, declaration]) => {
      if (declaration.type.kind !== "country") return [];
      const value = customTypeOf(declaration).parse(values[name]);
      return value?.kind === "country" ? value.code : [];
    }),
  );
  return [...new Set([...codes, ...custom])].flatMap((code) => parseCountryCode(code) ?? []).sort();
}
