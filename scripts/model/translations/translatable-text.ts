import { textOf } from "../../markdown/plain.ts";
import { memoize } from "../../memoize.ts";
import { bulletinSchema } from "../../schema/bulletin-fields.ts";
import type { Callout } from "../../schema/callout-fields.ts";
import {
  customSchema,
  type Declarations,
  type DeclaredFields,
  declaredCallout,
} from "../../schema/custom/custom-fields.ts";
import { itemFields } from "../../schema/item-fields.ts";
import { type TranslatedText, translatedTexts } from "../../schema/translated.ts";
import { pageFields } from "../../schema/vocabulary.ts";
import type { TextRecord } from "../content.ts";

/**
 * What a translation of a text says again, in order: the fields that its schema marks as translated, those that the publication has
 * declared as such, callouts and body. Facts, addresses, credits and sources are not among them, nor are the marks of the Markdown: a
 * changed link or bold word is no change of words. What is left out or empty is not there.
 */
export function translatableTexts(record: TextRecord, declared: Declarations | undefined): readonly TranslatedText[] {
  return [
    ...fieldsOf(record, declared),
    ...customTexts(record, declared?.fields?.[record.kind]),
    { name: "body", text: textOf(record.body) },
  ].filter(({ text }) => text !== "");
}

/** Those in the fields that the publication has declared as translated. */
function customTexts({ custom }: TextRecord, declared: DeclaredFields | undefined): readonly TranslatedText[] {
  return custom === undefined || declared === undefined ? [] : translatedTexts(translatedSchema(declared), custom);
}

/** The schema of those declared fields that are declared as translated: the description of a picture that is not is said once. */
export const translatedSchema = memoize((declared: DeclaredFields) =>
  customSchema(Object.fromEntries(Object.entries(declared).filter(([, { translated }]) => translated === true))),
);

/** The schemas that say which fields of a text are translated; callouts of a bulletin have their texts with them. */
export const TRANSLATED = { item: itemFields, bulletin: bulletinSchema([]).fields, page: pageFields } as const;

function fieldsOf(record: TextRecord, declared: Declarations | undefined): readonly TranslatedText[] {
  const texts = translatedTexts(TRANSLATED[record.kind], record.fields);
  if (record.kind !== "bulletin") return texts;
  const inCallouts = (record.callouts ?? []).flatMap((callout, index) =>
    textsOfCallout(callout, declared).map(({ name, text }) => ({ name: `callouts[${index}].${name}`, text })),
  );
  return [...texts, ...inCallouts];
}

function textsOfCallout(
  { type, fields, texts }: Callout,
  declared: Declarations | undefined,
): readonly TranslatedText[] {
  const declaration = declaredCallout(declared, type);
  return declaration === undefined ? texts : translatedTexts(translatedSchema(declaration.fields), fields);
}
