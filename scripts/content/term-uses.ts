import type { FieldPath } from "../diagnostics/diagnostic.ts";
import type { TextRecord } from "./content.ts";
import type { CustomField, CustomFields } from "./schema/custom/custom-fields.ts";
import { customTypeOf } from "./schema/custom/custom-fields.ts";
import type { EventRecord } from "./schema/record.ts";

/** A term that a file names: a topic, or one of a vocabulary of the publication's own. */
export interface TermUse {
  /** The name of the vocabulary. */
  readonly vocabulary: string;
  readonly field: FieldPath;
  readonly key: string;
}

/** Every term that a file names, where it stands; `declared` are the fields that the publication has declared. */
export function termUses(record: TextRecord | EventRecord, declared: CustomFields | undefined): readonly TermUse[] {
  const { kind, custom } = record;
  const own = custom === undefined ? [] : Object.entries(declared?.[kind] ?? {});
  return [
    ...(kind === "item" ? topicUses(record.fields) : []),
    ...own.flatMap(([name, declaration]) => termsIn(name, declaration, custom?.[name])),
  ];
}

/** The terms in the value of a declared field. */
export function termsIn(name: string, declaration: CustomField, written: unknown): readonly TermUse[] {
  const value = declaration.type.kind === "terms" ? customTypeOf(declaration).parse(written) : undefined;
  if (value?.kind !== "terms") return [];
  const { vocabulary, keys } = value;
  return keys.map((key, index) => ({ vocabulary, key, field: Array.isArray(written) ? [name, index] : [name] }));
}

/** The topics of an item. */
export function topicUses({ topic, topics = [] }: Topics): readonly TermUse[] {
  const [vocabulary, one] = ["topics", topic === undefined ? [] : [topic]] as const;
  return [
    ...one.map((key) => ({ vocabulary, key, field: ["topic"] })),
    ...topics.map((key, index) => ({ vocabulary, key, field: ["topics", index] })),
  ];
}

interface Topics {
  readonly topic?: string | undefined;
  readonly topics?: readonly string[] | undefined;
}
