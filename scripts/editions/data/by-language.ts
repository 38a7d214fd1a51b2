import type { Localized } from "../../content/model/publication.ts";
import { canonicalTag } from "../../i18n/language-tag.ts";
import type { LocalizedSite } from "../../site/context.ts";
import type { DataValue } from "./data-field.ts";

/** Values by language tag, in the order of the languages. */
export type ByLanguage<Value extends DataValue = string> = Readonly<Record<string, Value>>;

/** Values in the languages that have one. */
export function byLanguage<Value extends DataValue>(
  sites: readonly LocalizedSite[],
  valueIn: (site: LocalizedSite) => Value | undefined,
): ByLanguage<Value> {
  return Object.fromEntries(
    sites.flatMap((site): readonly (readonly [string, Value])[] => {
      const value = valueIn(site);
      return value === undefined ? [] : [[canonicalTag(site.language), value]];
    }),
  );
}

/** A text by language: in the languages that it is written in, or in all where it is the same for all. */
export function inLanguages(sites: readonly LocalizedSite[], text: Localized): ByLanguage {
  return byLanguage(sites, ({ language }) => (typeof text === "string" ? text : text[language]));
}
