import { editFields } from "../../content/edit/edit-fields.ts";
import type { FieldEdit } from "../../content/edit/field-edit.ts";
import type { Slug } from "../../content/slug.ts";
import { formatYamlFile } from "../../content/yaml/format-yaml.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import type { Content } from "../../model/content.ts";
import type { CustomFields } from "../../schema/custom/custom-fields.ts";
import type { TermKind } from "../../schema/vocabulary.ts";
import { message } from "../message.ts";
import type { Refusal, Scaffold } from "./scaffold.ts";
import { starterTexts } from "./starter/starter.ts";
import type { ReadyVocabulary } from "./starter/starter-texts.ts";

/** A vocabulary to switch on, with its first term. */
export interface NewVocabulary {
  readonly name: ReadyVocabulary;
  readonly key: Slug;
  /** The name of the term. */
  readonly title: string;
  readonly languages: readonly LanguageTag[];
  /** The text of publication.yaml. */
  readonly masthead: string;
}

const KINDS: Readonly<Record<ReadyVocabulary, TermKind>> = { people: "person", projects: "project" };

/** Creates the file of a vocabulary, and declares the field of its name for items and events. */
export function scaffoldVocabulary(
  { publication, vocabularies }: Content,
  { name, key, title, languages, masthead }: NewVocabulary,
): readonly Scaffold[] | Refusal {
  const file = `vocabularies/${name}.yaml`;
  if (vocabularies.some(({ path }) => path.name === name)) return { refused: message("new-exists", { file }) };
  const { fallbackLanguages = {} } = publication?.fields ?? {};
  const textsIn = (language: LanguageTag) => starterTexts(fallbackLanguages[language] ?? language);
  const labels = languages.map((language) => [language, textsIn(language).vocabularies[name]] as const);
  const [[, only] = ["", name], ...others] = labels;
  const newField = () => ({ type: `keys-of:${name}`, label: others.length === 0 ? only : Object.fromEntries(labels) });
  const declared = editFields("publication.yaml", masthead, declarations(publication?.fields.fields, name, newField));
  if (declared === undefined) return { refused: message("rename-fields", { file: "publication.yaml" }) };
  return [
    {
      file,
      text: formatYamlFile({ [key]: { label: title, kind: KINDS[name] } }),
      next: [message("next-vocabulary", { field: `${name}: [${key}]`, file })],
    },
    { file: "publication.yaml", text: declared, isEdited: true, next: [] },
  ];
}

/**
 * The edits that add a field to items and events. An existing field of that name stays. Each gets a separate object, since YAML would write
 * a repeated object as an alias.
 */
function declarations(fields: CustomFields | undefined, name: string, newField: () => object): readonly FieldEdit[] {
  if (fields === undefined)
    return [{ kind: "set", field: ["fields"], value: { item: { [name]: newField() }, event: { [name]: newField() } } }];
  return (["item", "event"] as const).flatMap((kind): readonly FieldEdit[] => {
    const declared = fields[kind];
    if (declared === undefined) return [{ kind: "set", field: ["fields", kind], value: { [name]: newField() } }];
    return Object.hasOwn(declared, name) ? [] : [{ kind: "set", field: ["fields", kind, name], value: newField() }];
  });
}
