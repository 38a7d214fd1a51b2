import type { MessageLanguage } from "../../../scripts/diagnostics/index.ts";
import { CUSTOMIZED, type CustomField, type CustomFields, type EditorTexts } from "../../../scripts/model/index.ts";
import { nameIn } from "./name-in.ts";

/** The words of the desk with the publication's words for its own fields, in the editor's language or in a language that has them. */
export function withCustomTexts(
  texts: EditorTexts,
  fields: CustomFields | undefined,
  language: MessageLanguage,
): EditorTexts {
  const declared = CUSTOMIZED.flatMap((kind) =>
    Object.entries(fields?.[kind] ?? {}).map(([name, field]) => [kind, name, field] as const),
  );
  if (declared.length === 0) return texts;
  const words = declared.flatMap(([kind, name, field]) => wordsOfField(texts, `${kind}.${name}`, field, language));
  const choices = declared.flatMap(([kind, name, { values = {} }]) =>
    Object.entries(values).map(([key, label]) => [`${kind}.${name}.${key}`, nameIn(label, language) ?? key] as const),
  );
  return {
    ...texts,
    fields: { ...texts.fields, ...Object.fromEntries(words) },
    choices: { ...texts.choices, ...Object.fromEntries(choices) },
  };
}

type Entry = readonly [path: string, words: EditorTexts["fields"][string]];

/** The name and hint of a field. The title of a document is not a headline, as a title at the top of an item is. */
function wordsOfField(
  { fields }: EditorTexts,
  path: string,
  { label, help, type }: CustomField,
  language: MessageLanguage,
): readonly Entry[] {
  const own: Entry = [path, { label: nameIn(label, language) ?? path, hint: nameIn(help, language) ?? "" }];
  const title = type.kind === "document" ? fields["documents.title"] : undefined;
  return title === undefined ? [own] : [own, [`${path}.title`, title]];
}
