import type { FieldPath } from "../diagnostics/diagnostic.ts";
import { type Declarations, type ReadField, readDeclared } from "../schema/custom/custom-fields.ts";
import { declaredValues } from "../schema/declared-values.ts";
import type { EventRecord } from "../schema/record.ts";
import type { TextRecord } from "./content.ts";

/** A reference of a file to a term: a topic, or a term of the publication's own vocabulary. */
export interface TermUse {
  /** The name of the vocabulary. */
  readonly vocabulary: string;
  readonly field: FieldPath;
  readonly key: string;
}

/** Every reference of a file to a term, with its position; `declared` has the declarations of the publication. */
export function termUses(record: TextRecord | EventRecord, declared: Declarations | undefined): readonly TermUse[] {
  const custom = declaredValues(record, declared).flatMap(({ parent, declared: fields, values }) =>
    readDeclared(fields)(values).flatMap((field) => termsIn(field, parent)),
  );
  return record.kind === "item" ? [...topicUses(record.fields), ...custom] : custom;
}

/** The terms in a declared field; `parent` is the path of the object that contains the field, empty at the top of a file. */
export function termsIn({ name, written, value }: ReadField, parent: FieldPath): readonly TermUse[] {
  if (value?.kind !== "terms") return [];
  const { vocabulary, keys } = value;
  const field = [...parent, name];
  return keys.map((key, index) => ({ vocabulary, key, field: Array.isArray(written) ? [...field, index] : field }));
}

/** The topics of an item. */
export function topicUses({ topic, topics }: Topics): readonly TermUse[] {
  const vocabulary = "topics";
  const one = topic === undefined ? [] : [{ vocabulary, field: ["topic"], key: topic }];
  return topics === undefined
    ? one
    : [...one, ...topics.map((key, index) => ({ vocabulary, field: ["topics", index], key }))];
}

interface Topics {
  readonly topic?: string | undefined;
  readonly topics?: readonly string[] | undefined;
}
