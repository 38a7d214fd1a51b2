import { textOf } from "../../markdown/plain.ts";
import { memoize } from "../../memoize.ts";
import {
  customSchema,
  type Declarations,
  type DeclaredFields,
  declaredCallout,
} from "../../schema/custom/custom-fields.ts";
import { bulletinSchema } from "../../schema/fields/bulletin-fields.ts";
import type { Callout } from "../../schema/fields/callout-fields.ts";
import { itemFields } from "../../schema/fields/item-fields.ts";
import { type TranslatedText, translatedTexts } from "../../schema/translated.ts";
import { pageFields } from "../../schema/vocabulary.ts";
import type { TextRecord } from "../content.ts";

/**
 * The texts that a translation repeats, in order: the fields that its schema marks as translated, the fields that the publication has
 * declared as translated, callouts and body. Facts, addresses, credits and sources are not included, nor is the markup of the Markdown: a
 * changed link or bold word does not change the text. Empty and missing texts are left out.
 */
export function translatableTexts(record: TextRecord, declared: Declarations | undefined): readonly TranslatedText[] {
  return [
    ...fieldsOf(record, declared),
    ...customTexts(record, declared?.fields?.[record.kind]),
    { name: "body", text: textOf(record.body) },
  ].filter(({ text }) => text !== "");
}

/** The texts in the fields that the publication has declared as translated. */
function customTexts({ custom }: TextRecord, declared: DeclaredFields | undefined): readonly TranslatedText[] {
  return custom === undefined || declared === undefined ? [] : translatedTexts(translatedSchema(declared), custom);
}

/**
 * The schema of the declared fields that are declared as translated: the description of a picture whose field is not translated is written
 * once.
 */
export const translatedSchema = memoize((declared: DeclaredFields) =>
  customSchema(Object.fromEntries(Object.entries(declared).filter(([, { translated }]) => translated === true))),
);

/** The schemas that mark which fields of a text are translated; callouts of a bulletin include their texts. */
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
