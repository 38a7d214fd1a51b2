import { CONTENT_SCHEMA } from "../../../scripts/cli/index.ts";
import { findTemplateYaml, mergeYaml, type TemplateYaml } from "../../../scripts/content/index.ts";
import { type MessageLanguage, memoize, memoizeLast, typeset } from "../../../scripts/diagnostics/index.ts";
import {
  checkCountryNames,
  type EditorTexts,
  factDeskWordsIn,
  parseEditorTexts,
} from "../../../scripts/model/index.ts";
import { findThemeFiles, themeFile } from "../../../scripts/templates/index.ts";

/**
 * Reads the words of the desk in a language, from all theme folders: earlier folders replace single words of later ones, and the last has
 * the words of facts and kinds of callout. In French they have the spaces of the language.
 */
export function readEditorTexts(themeDirs: readonly string[], language: MessageLanguage): EditorTexts {
  const files = findThemeFiles(themeDirs, `editor/${language}.yaml`);
  const texts = parseEditorTexts(
    files.map((file) => findTemplateYaml(file)?.value).reduceRight(mergeYaml, schemaTexts(language)),
  );
  return language === "fr" ? typesetAll(texts) : texts;
}

/** Files have plain spaces, which keyboards have. */
function typesetAll({ fields, choices, kinds, editor, desk, text }: EditorTexts): EditorTexts {
  const set = (words: string) => typeset(words, "fr").replace(/(?<=«) | (?=»)/g, "\u{202F}");
  const each = (labels: EditorTexts["desk"]) =>
    Object.fromEntries(Object.entries(labels).map(([key, words]) => [key, set(words)]));
  const named = Object.entries(fields).map(([key, { label, hint }]) => [
    key,
    { label: set(label), ...(hint === undefined ? {} : { hint: set(hint) }) },
  ]);
  return {
    fields: Object.fromEntries(named),
    choices: each(choices),
    kinds: each(kinds),
    editor: each(editor),
    desk: each(desk),
    text: each(text),
  };
}

/** The words that are defined beside their fields. */
function schemaTexts(language: MessageLanguage): Partial<EditorTexts> {
  const all = CONTENT_SCHEMA.callouts.map(({ type, words }) => ({ type, ...words[language] }));
  const fields = all.flatMap(({ type, fields: own = {} }) =>
    Object.entries(own).map(([name, words]) => [`${type}.${name}`, words] as const),
  );
  return {
    fields: { ...factDeskWordsIn(language), ...Object.fromEntries(fields) },
    choices: Object.fromEntries(all.map(({ type, name }) => [type, name])),
  };
}

/** Reads the names of countries in a language, by their codes: the same map, as long as the file does not change. */
export function readCountryNames(themeDirs: readonly string[], language: MessageLanguage): ReadonlyMap<string, string> {
  const file = themeFile(themeDirs, `messages/countries/${language}.yaml`);
  return countriesOf(file)(findTemplateYaml(file));
}

const countriesOf = memoize((file: string) =>
  memoizeLast((yaml: TemplateYaml | undefined) => checkCountryNames(file, yaml?.value).countries),
);
