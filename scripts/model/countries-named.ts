import { type CountryCode, parseCountryCode } from "../i18n/language-tag.ts";
import { customTypeOf, type Declarations } from "../schema/custom/custom-fields.ts";
import { declaredValues } from "../schema/declared-values.ts";
import type { EventRecord } from "../schema/record.ts";
import { type Content, type TextRecord, textsOf } from "./content.ts";

/** The countries that content refers to, sorted by their codes: countries of items, events and regions, and of declared fields. */
export function countriesNamed(content: Content): readonly CountryCode[] {
  const { events, places, publication } = content;
  const declarations = publication?.fields;
  const codes = new Set<string>(places?.entries.flatMap(({ fields }) => fields.countries ?? []));
  for (const record of [...textsOf(content), ...events]) {
    if ("countries" in record.fields) for (const code of record.fields.countries ?? []) codes.add(code);
    for (const code of declaredCountries(record, declarations)) codes.add(code);
  }
  return [...codes].flatMap((code) => parseCountryCode(code) ?? []).sort();
}

const NONE: readonly string[] = [];

function declaredCountries(
  record: TextRecord | EventRecord,
  declarations: Declarations | undefined,
): readonly string[] {
  if (declarations?.fields === undefined && declarations?.callouts === undefined) return NONE;
  return declaredValues(record, declarations).flatMap(({ declared, values }) =>
    Object.entries(declared).flatMap(([name, declaration]) => {
      if (declaration.type.kind !== "country") return [];
      const value = customTypeOf(declaration).parse(values[name]);
      return value?.kind === "country" ? value.code : [];
    }),
  );
}
