import * as z from "zod/mini";
import { $ZodUnion } from "zod/v4/core";
import { isMapping } from "../content/yaml/is-mapping.ts";
import type { FieldPath } from "../diagnostics/diagnostic.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { memoize } from "../memoize.ts";
import { unwrap } from "./unwrap.ts";

/** A text that a translation repeats, and the path of its field: `title`, `images[0].alt`. */
export interface TranslatedText {
  readonly name: string;
  readonly text: string;
}

/** The path of the field of a text by its name: `images[0].alt` is `images`, 0, `alt`. */
export function fieldPathOf(name: string): FieldPath {
  return name.split(/[.[\]]+/).flatMap((step) => (step === "" ? [] : /^\d+$/.test(step) ? Number(step) : step));
}

/**
 * The texts in the fields that a schema marks with `translated: true`, in the order of the schema; texts of a list member by member.
 * Revisions of translations are computed from them, so marking another field makes translations of texts that have it stale.
 */
export function translatedTexts(schema: z.core.$ZodType, value: unknown): readonly TranslatedText[] {
  return textsIn(translatedIn(schema), value, "");
}

/**
 * The fields of a new translation, taken from its original: the texts to be translated, and the required parts of their lists and mappings.
 * The language of a document is kept, which differs from the language of the translation.
 */
export function translatedValues(
  schema: z.core.$ZodType,
  fields: object,
  language: LanguageTag,
): Readonly<Record<string, unknown>> {
  const values = valueToTranslate(schema, fields, language, "unmarked");
  return isMapping(values) ? values : {};
}

function valueToTranslate(
  wrapped: z.core.$ZodType,
  value: unknown,
  language: LanguageTag,
  parent: "marked" | "unmarked",
): unknown {
  const schema = unwrap(wrapped);
  const mark = parent === "marked" || isMarkedWithin(wrapped) ? "marked" : "unmarked";
  if (schema instanceof $ZodUnion) {
    const found = schema._zod.def.options.map((option) => valueToTranslate(option, value, language, mark));
    return found.find((each) => each !== undefined);
  }
  if (schema instanceof z.ZodMiniArray) {
    if (!Array.isArray(value)) return undefined;
    const members = value.map((member) => valueToTranslate(schema.def.element, member, language, mark));
    return members.every((member) => member === undefined) ? undefined : members;
  }
  if (schema instanceof z.ZodMiniObject)
    return isMapping(value) ? fieldsToTranslate(schema, value, language) : undefined;
  const isWhole = schema instanceof z.ZodMiniRecord ? isMapping(value) : typeof value === "string";
  return mark === "marked" && isWhole ? value : undefined;
}

function fieldsToTranslate(
  { shape }: z.ZodMiniObject,
  value: Readonly<Record<string, unknown>>,
  language: LanguageTag,
): Readonly<Record<string, unknown>> | undefined {
  const entries = Object.entries(shape).map(([name, field]: readonly [string, z.core.$ZodType]) => {
    const said = valueToTranslate(field, value[name], language, "unmarked");
    return { name, field, said };
  });
  if (entries.every(({ said }) => said === undefined)) return undefined;
  return Object.fromEntries(
    entries.flatMap(({ name, field, said }): readonly (readonly [string, unknown])[] => {
      if (said !== undefined) return [[name, said]];
      if (name === "lang") return [[name, value[name] ?? language]];
      const isNeeded = !(field instanceof z.ZodMiniOptional) && value[name] !== undefined;
      return isNeeded ? [[name, value[name]]] : [];
    }),
  );
}

/** Whether a value is a translated text itself, and the fields in it that are or contain one. */
interface Translated {
  readonly isText: boolean;
  readonly fields: readonly (readonly [name: string, inside: Translated])[];
}

function textsIn({ isText, fields }: Translated, value: unknown, name: string): readonly TranslatedText[] {
  // A number in place of words is repeated too.
  if (typeof value === "string" || typeof value === "number") return isText ? [{ name, text: String(value) }] : [];
  if (Array.isArray(value))
    return value.flatMap((member, index) => textsIn({ isText, fields }, member, `${name}[${index}]`));
  if (!isMapping(value)) return [];
  return fields.flatMap(([field, inside]) => textsIn(inside, value[field], name === "" ? field : `${name}.${field}`));
}

const translatedIn = memoize((schema: z.core.$ZodType): Translated => {
  const inner = unwrap(schema);
  const { isText, fields } = insideOf(inner);
  return { isText: isText || isMarkedWithin(schema), fields };
});

/** Whether a schema is marked, or the schema that it only makes optional or read-only. */
function isMarkedWithin(schema: z.core.$ZodType): boolean {
  if (isMarked(schema)) return true;
  const isWrapper = schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniReadonly;
  return isWrapper && isMarkedWithin(schema.def.innerType);
}

function insideOf(schema: z.core.$ZodType): Translated {
  if (schema instanceof z.ZodMiniArray) return translatedIn(schema.def.element);
  if (schema instanceof $ZodUnion) {
    const options = schema._zod.def.options.map((option) => translatedIn(option));
    return { isText: options.some(({ isText }) => isText), fields: options.flatMap(({ fields }) => fields) };
  }
  if (!(schema instanceof z.ZodMiniObject)) return { isText: false, fields: [] };
  const fields = Object.entries(schema.shape).map(([name, field]) => [name, translatedIn(field)] as const);
  return { isText: false, fields: fields.filter(([, inside]) => inside.isText || inside.fields.length > 0) };
}

function isMarked(schema: z.core.$ZodType): boolean {
  return z.globalRegistry.get(schema)?.["translated"] === true;
}
