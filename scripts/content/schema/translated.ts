import * as z from "zod";
import { memoize } from "../../memoize.ts";
import { isMapping } from "./known-fields.ts";
import { unwrap } from "./unwrap.ts";

/** A text that a translation says again, and the path of its field: `title`, `images[0].alt`. */
export interface TranslatedText {
  readonly name: string;
  readonly text: string;
}

/**
 * The texts in the fields that a schema marks with `.meta({ translated: true })`, in the order of the schema; those of a list member by
 * member. Revisions of translations are made from them, so marking another field makes translations of texts that have it stale.
 */
export function translatedTexts(schema: z.core.$ZodType, value: unknown): readonly TranslatedText[] {
  return textsIn(translatedIn(schema), value, "");
}

/** Whether a value is a translated text itself, and the fields in it that are or have one. */
interface Translated {
  readonly isText: boolean;
  readonly fields: readonly (readonly [name: string, inside: Translated])[];
}

function textsIn({ isText, fields }: Translated, value: unknown, name: string): readonly TranslatedText[] {
  if (typeof value === "string") return isText ? [{ name, text: value }] : [];
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

/** Whether a schema is marked, or one that it only makes optional or read-only. */
function isMarkedWithin(schema: z.core.$ZodType): boolean {
  if (isMarked(schema)) return true;
  const isWrapper = schema instanceof z.ZodOptional || schema instanceof z.ZodReadonly;
  return isWrapper && isMarkedWithin(schema.unwrap());
}

function insideOf(schema: z.core.$ZodType): Translated {
  if (schema instanceof z.ZodArray) return translatedIn(schema.element);
  if (schema instanceof z.ZodUnion) {
    const options = schema.options.map((option) => translatedIn(option));
    return { isText: options.some(({ isText }) => isText), fields: options.flatMap(({ fields }) => fields) };
  }
  if (!(schema instanceof z.ZodObject)) return { isText: false, fields: [] };
  const fields = Object.entries(schema.shape).map(([name, field]) => [name, translatedIn(field)] as const);
  return { isText: false, fields: fields.filter(([, inside]) => inside.isText || inside.fields.length > 0) };
}

function isMarked(schema: z.core.$ZodType): boolean {
  return z.globalRegistry.get(schema)?.["translated"] === true;
}
