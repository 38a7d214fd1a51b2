import { formatMarkdownFile } from "../../content/yaml/format-yaml.ts";
import { defined } from "../../defined.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import { type InLanguages, recordsOf, type TextRecord } from "../../model/content.ts";
import { revisionOf } from "../../model/translations/revision.ts";
import { translationFile } from "../../model/translations/status.ts";
import { TRANSLATED, translatableTexts, translatedSchema } from "../../model/translations/translatable-text.ts";
import { type Declarations, type DeclaredFields, declaredCallout } from "../../schema/custom/custom-fields.ts";
import type { TRANSLATORS } from "../../schema/fields/authorship-fields.ts";
import type { Callout } from "../../schema/fields/callout-fields.ts";
import { translatedValues } from "../../schema/translated.ts";
import { message } from "../message.ts";
import type { Refusal, Scaffold } from "./scaffold.ts";

/** A translation to create. */
export interface NewTranslation {
  readonly text: InLanguages<TextRecord>;
  readonly language: LanguageTag;
  /** The body of the original, as written. */
  readonly markdown: string;
  /** The declarations of the publication. */
  readonly declared: Declarations | undefined;
  /** The translator, if specified: no file contains this information. */
  readonly translatedBy?: (typeof TRANSLATORS)[number];
}

/** Creates a translation as a draft, with the texts of the original to translate, and the original's revision. */
export function scaffoldTranslation(translation: NewTranslation): Scaffold | Refusal {
  const { text, language, markdown, declared, translatedBy } = translation;
  const { original } = text;
  const file = translationFile(original.path.file, language);
  if (recordsOf(text).some(({ path }) => path.language === language))
    return { refused: message("new-exists", { file }) };
  const revision = revisionOf(translatableTexts(original, declared));
  return {
    file,
    text: formatMarkdownFile(
      { ...fieldsOf(original, declared), ...defined({ translatedBy }), draft: true, revision },
      markdown,
    ),
    next: [
      message("next-translation", { original: original.path.file }),
      message("next-draft", { command: "npm start -- --drafts" }),
    ],
  };
}

/** The fields that a translation repeats, by the schemas, with callouts between the program's own fields and the declared fields. */
function fieldsOf(original: TextRecord, declared: Declarations | undefined): object {
  const { kind, path, custom = {} } = original;
  const own = translatedValues(TRANSLATED[kind], original.fields, path.language);
  const callouts =
    original.kind === "bulletin"
      ? original.callouts?.map((callout) => toTranslate(callout, path.language, declared))
      : undefined;
  return { ...own, ...defined({ callouts }), ...saidAgain(custom, path.language, declared?.fields?.[kind]) };
}

/** The declared fields that a translation repeats. */
function saidAgain(
  written: Readonly<Record<string, unknown>>,
  language: LanguageTag,
  declared: DeclaredFields | undefined,
): object {
  return declared === undefined ? {} : translatedValues(translatedSchema(declared), written, language);
}

/**
 * The fields of a callout that a translation writes. It shows the original's pictures and describes them in its own language; callouts of a
 * declared kind have their translated fields.
 */
function toTranslate(
  { type, fields, pictures }: Callout,
  language: LanguageTag,
  declared: Declarations | undefined,
): object {
  const declaration = declaredCallout(declared, type);
  if (declaration !== undefined) return { type, ...saidAgain(fields, language, declaration.fields) };
  return { ...fields, ...Object.fromEntries(pictures.map(({ field, alt }) => [field, { alt }])) };
}
