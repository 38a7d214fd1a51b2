import { defined } from "../../defined.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import type { InLanguages, TextRecord } from "../content.ts";
import { recordsOf } from "../content.ts";
import { message } from "../message.ts";
import type { Callout } from "../schema/callout-fields.ts";
import type { CustomFields, DeclaredFields } from "../schema/custom/custom-fields.ts";
import { translatedValues } from "../schema/translated.ts";
import { revisionOf } from "../translations/revision.ts";
import { translationFile } from "../translations/status.ts";
import { TRANSLATED, translatableTexts, translatedSchema } from "../translations/translatable-text.ts";
import { formatMarkdownFile } from "../yaml/format-yaml.ts";
import type { Refusal, Scaffold } from "./scaffold.ts";

/** A translation to create. */
export interface NewTranslation {
  readonly text: InLanguages<TextRecord>;
  readonly language: LanguageTag;
  /** The body of the original, as written. */
  readonly markdown: string;
  /** The fields that the publication has declared. */
  readonly declared: CustomFields | undefined;
}

/** Creates a translation as a draft, with the texts of the original to translate, and the original's revision. */
export function scaffoldTranslation({ text, language, markdown, declared }: NewTranslation): Scaffold | Refusal {
  const { original } = text;
  const file = translationFile(original.path.file, language);
  if (recordsOf(text).some(({ path }) => path.language === language))
    return { refused: message("new-exists", { file }) };
  const revision = revisionOf(translatableTexts(original, declared));
  return {
    file,
    text: formatMarkdownFile({ ...fieldsOf(original, declared?.[original.kind]), draft: true, revision }, markdown),
    next: [
      message("next-translation", { original: original.path.file }),
      message("next-draft", { command: "npm start -- --drafts" }),
    ],
  };
}

/** What a translation says again, by the schemas, with callouts between the program's own fields and those that were declared. */
function fieldsOf(original: TextRecord, declared: DeclaredFields | undefined): object {
  const { language } = original.path;
  const own = translatedValues(TRANSLATED[original.kind], original.fields, language);
  const callouts = original.kind === "bulletin" ? original.callouts?.map(withoutPictures) : undefined;
  const { custom } = original;
  const said =
    custom === undefined || declared === undefined
      ? {}
      : translatedValues(translatedSchema(declared), custom, language);
  return { ...own, ...defined({ callouts }), ...said };
}

/** The fields of a callout. A translation shows the original's pictures and describes them in its own language. */
function withoutPictures({ fields, pictures }: Callout): object {
  return { ...fields, ...Object.fromEntries(pictures.map(({ field, alt }) => [field, { alt }])) };
}
