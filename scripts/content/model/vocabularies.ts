import { groupByEach } from "../../group-by.ts";
import type { Content } from "../content.ts";
import { usedVocabularies } from "../schema/custom/custom-fields.ts";
import { required } from "./build-items.ts";
import { termKeysIn } from "./custom-facts.ts";
import { typesetLocalized } from "./localized.ts";
import type { NewsItem, Term, Vocabulary } from "./publication.ts";

/** The vocabularies that a declared field of items uses, in the order of the declarations. */
export function buildVocabularies(content: Content, items: readonly NewsItem[]): readonly Vocabulary[] {
  const labels = usedVocabularies(content.publication?.fields.fields);
  return [...labels].flatMap(([name, label]) => {
    const file = content.vocabularies.find(({ path }) => path.name === name);
    if (file === undefined) return [];
    const itemsOf = groupByEach(items, ({ original }) => termKeysIn(original.custom, name));
    const terms = file.terms.map(({ key, fields: { aliases: _, label: own, description, ...others } }): Term => {
      const record = {
        ...others,
        key,
        label: typesetLocalized(required(own, `label of ${key}`)),
        ...(description === undefined ? {} : { description: typesetLocalized(description) }),
      };
      return { record, items: itemsOf.get(key) ?? [] };
    });
    return [{ name, label: typesetLocalized(label), terms }];
  });
}
