import { isMapping } from "../../content/yaml/is-mapping.ts";
import type { Localized } from "../../i18n/localized.ts";
import type { Messages } from "../../i18n/messages.ts";
import type { FactField } from "../../schema/fields/fact-fields.ts";
import type { PublicationFields } from "../../schema/fields/publication-fields.ts";

/** The declarations of a publication that determine the fields of its open data. */
export type Declarations = Pick<PublicationFields, "fields" | "series">;

/** The values of fields of the open data. */
export type DataValue = string | number | boolean | readonly DataValue[] | { readonly [name: string]: DataValue };

/** A record of the open data: an item, a bulletin, an event, or the text of an item in a language. */
export type DataRecord = Readonly<Record<string, DataValue>>;

/** A JSON Schema (draft 2020-12), or a part of one. */
export interface Schema {
  readonly [keyword: string]: unknown;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/**
 * A field of a kind of record. The JSON files, their schemas, the table and the page that explains them all follow from it. `Source` is the
 * input of a record.
 */
export interface DataField<Source> {
  readonly name: string;
  /** The key of the interface text that explains it, the name of a fact, or the label of a field that the publication has declared. */
  readonly meaning: keyof Messages["data"]["fields"] | { readonly fact: FactField } | { readonly label: Localized };
  readonly schema: Schema;
  /** Whether some records leave it out. */
  readonly isOptional: boolean;
  /** Its value; undefined if this record leaves it out. */
  readonly value: (source: Source) => DataValue | undefined;
}

/** A field that every record has: its name, the key of its explanation, its schema and its value. */
export function field<Source>(
  name: string,
  meaning: DataField<Source>["meaning"],
  schema: Schema,
  value: DataField<Source>["value"],
): DataField<Source> {
  return { name, meaning, schema, value, isOptional: false };
}

/** A field that some records leave out. */
export function optionalField<Source>(...given: Parameters<typeof field<Source>>): DataField<Source> {
  return { ...field(...given), isOptional: true };
}

/** The record that the fields make of a source. */
export function recordOf<Source>(fields: readonly DataField<Source>[], source: Source): DataRecord {
  return Object.fromEntries(
    fields.flatMap(({ name, value }): readonly (readonly [string, DataValue])[] => {
      const found = value(source);
      return found === undefined ? [] : [[name, found]];
    }),
  );
}

/** The value of a field of a file, as data, without fields that are left out. */
export function dataValueOf(said: unknown): DataValue | undefined {
  if (typeof said === "string" || typeof said === "number" || typeof said === "boolean") return said;
  if (Array.isArray(said)) return said.flatMap((member) => dataValueOf(member) ?? []);
  if (!isMapping(said)) return undefined;
  const members = Object.entries(said).map(([name, member]) => [name, dataValueOf(member)] as const);
  return Object.fromEntries(members.flatMap(([name, member]) => (member === undefined ? [] : [[name, member]])));
}

/** The JSON Schema of records with these fields and no others. */
export function recordSchema<Source>(fields: readonly DataField<Source>[]): Schema {
  const properties = Object.fromEntries(fields.map(({ name, schema }) => [name, schema]));
  return objectSchema(
    properties,
    fields.filter(({ isOptional }) => isOptional).map(({ name }) => name),
  );
}

/** The JSON Schema of an object with exactly these properties. All are required, except those in `optional`. */
export function objectSchema(properties: Readonly<Record<string, Schema>>, optional: readonly string[]): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", properties, required, additionalProperties: false };
}
