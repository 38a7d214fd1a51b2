import type { FieldPath, UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { findCountryCode, parseCountryCode } from "../i18n/language-tag.ts";
import type { Content } from "../model/content.ts";
import { once } from "../once.ts";
import { countryNames, isLikeCode } from "../schema/country-names.ts";
import { finderIn, namesOf, textsIn } from "./meant.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";
import { valueError } from "./rule.ts";

/**
 * The countries of an item and of an event are codes of ISO 3166-1, `EU`, `UN`, `XK`, or keys of places.yaml. Suggestions also use
 * names.
 */
export const knownCountry: Rule = {
  id: "known-country",
  *check(content) {
    const check = countryCheck(content);
    const items = content.items.flatMap(({ original, translations }) => [original, ...translations]);
    for (const { path, fields } of [...items, ...content.events])
      for (const [index, code] of (fields.countries ?? []).entries())
        yield* check(path.file, ["countries", index], code);
  },
};

/** Checks the code of a country in a field. */
export type CheckCountry = (file: string, field: FieldPath, code: string) => Iterable<UnlocatedDiagnostic>;

/** The check of countries and places in this content. */
export function countryCheck(content: Content): CheckCountry {
  const { places } = content;
  const keys = new Set<string>(places?.entries.map(({ key }) => key));
  const id = places === undefined ? "country-unknown" : "place-unknown";
  const finder = once(() => finderIn(namedPlaces(content)));
  return function* (file, field, code) {
    if (places?.isUnread === true || parseCountryCode(code) !== undefined || keys.has(code)) return;
    const suggestion = findCountryCode(code) ?? (isLikeCode(code) ? undefined : finder()(code));
    yield valueError("known-country", file, field, message(id, { country: code }), suggestion);
  };
}

/** Every name of a place, in every language of the publication, with its code or key. */
function namedPlaces({ places, publication }: Content): ReadonlyMap<string, string> {
  const own = (places?.entries ?? []).map(({ key, fields: { label } }) => ({ key, aliases: textsIn(label) }));
  return new Map([...countryNames(publication?.fields.languages), ...namesOf(own)]);
}
