import { groupByEach } from "../group-by.ts";
import { typesetLocalized } from "../i18n/localized.ts";
import { LISTED_BY_TERM, usedVocabularies } from "../schema/custom/custom-fields.ts";
import type { TermEntry, TopicEntry } from "../schema/fields/term-fields.ts";
import type { Content } from "./content.ts";
import { termKeysIn } from "./custom-facts.ts";
import { findFirstName } from "./former/identity.ts";
import { guaranteed } from "./guaranteed.ts";
import type { NewsEvent, NewsItem, TermRecord, Vocabulary } from "./publication.ts";
import { typesetTerm } from "./typeset.ts";

/** The vocabularies that declared fields use, in the order of the declarations. */
export function buildVocabularies(
  content: Content,
  items: readonly NewsItem[],
  events: readonly NewsEvent[],
): readonly Vocabulary[] {
  const declared = content.publication?.fields;
  const labels = usedVocabularies(declared);
  const listed = usedVocabularies(declared, LISTED_BY_TERM);
  return [...labels].flatMap(([name, label]) => {
    const file = content.vocabularies.find(({ path }) => path.name === name);
    if (file === undefined) return [];
    const itemsOf = groupByEach(items, ({ original }) => termKeysIn(original.custom, name));
    const eventsOf = groupByEach(events, ({ record }) => termKeysIn(record.custom, name));
    const terms = file.entries.map((entry) => {
      const { key } = entry;
      return { record: buildTermRecord(entry), items: itemsOf.get(key) ?? [], events: eventsOf.get(key) ?? [] };
    });
    const own = content.publication?.fields.vocabularies?.[name] ?? label;
    return [{ name, label: typesetLocalized(own), hasPages: listed.has(name), terms }];
  });
}

/** The data of a topic or a term for pages. */
export function buildTermRecord({ key, fields }: TopicEntry | TermEntry): TermRecord {
  const { label, aliases: _, formerly, merged: __, ...others } = fields;
  const id = findFirstName(formerly)?.name ?? key;
  return typesetTerm({ key, id, label: guaranteed(label, `label of ${key}`), ...others });
}
