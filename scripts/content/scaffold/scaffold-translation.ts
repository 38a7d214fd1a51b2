import { defined } from "../../defined.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import type { InLanguages, TextRecord } from "../content.ts";
import { recordsOf } from "../content.ts";
import { message } from "../message.ts";
import type { Callout } from "../schema/callout-fields.ts";
import type { CustomFields } from "../schema/custom/custom-fields.ts";
import { revisionOf } from "../translations/revision.ts";
import { translationFile } from "../translations/status.ts";
import { translatableTexts } from "../translations/translatable-text.ts";
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
    text: formatMarkdownFile(
      { ...fieldsOf(original), ...customIn(original, declared), draft: true, revision },
      markdown,
    ),
    next: [
      message("next-translation", { original: original.path.file }),
      message("next-draft", { command: "npm start -- --drafts" }),
    ],
  };
}

function fieldsOf(original: TextRecord): object {
  switch (original.kind) {
    case "item": {
      const { title, summary, image, corrections } = original.fields;
      return { title, summary, ...(image === undefined ? {} : { image: { alt: image.alt } }), corrections };
    }
    case "bulletin": {
      const { callouts, fields } = original;
      return { title: fields.title, ...defined({ callouts: callouts?.map(withoutPictures) }) };
    }
    case "page": {
      const { title, summary } = original.fields;
      return { title, summary };
    }
  }
}

/** Those fields that the publication has declared as translated. */
function customIn({ kind, custom = {} }: TextRecord, declared: CustomFields | undefined): object {
  const translated = Object.entries(custom).filter(([name]) => declared?.[kind]?.[name]?.translated === true);
  return Object.fromEntries(translated);
}

/** The fields of a callout. A translation shows the original's pictures and describes them in its own language. */
function withoutPictures({ fields, pictures }: Callout): object {
  return { ...fields, ...Object.fromEntries(pictures.map(({ field, alt }) => [field, { alt }])) };
}
