import { findThemeFiles, themeFile } from "../../assets/theme-files.ts";
import { checkCountryNames } from "../../content/schema/country-table.ts";
import type { EditorTexts } from "../../content/schema/editor-texts.ts";
import { parseEditorTexts } from "../../content/schema/editor-texts.ts";
import { mergeYaml } from "../../content/yaml/merge-yaml.ts";
import type { TemplateYaml } from "../../content/yaml/theme-yaml.ts";
import { findTemplateYaml } from "../../content/yaml/theme-yaml.ts";
import type { MessageLanguage } from "../../diagnostics/message-language.ts";
import { memoize, memoizeLast } from "../../memoize.ts";
import { BULLETIN_SCHEMA } from "../../pages/callouts/index.ts";

/**
 * Reads the words of the desk in a language, from all theme folders: those before replace single words of those after, and the last those
 * that kinds of callout have.
 */
export function readEditorTexts(themeDirs: readonly string[], language: MessageLanguage): EditorTexts {
  const files = findThemeFiles(themeDirs, `editor/${language}.yaml`);
  return parseEditorTexts(
    files.map((file) => findTemplateYaml(file)?.value).reduceRight(mergeYaml, calloutTexts(language)),
  );
}

function calloutTexts(language: MessageLanguage): Partial<EditorTexts> {
  const all = BULLETIN_SCHEMA.callouts.map(({ type, words }) => ({ type, ...words[language] }));
  const fields = all.flatMap(({ type, fields: own = {} }) =>
    Object.entries(own).map(([name, words]) => [`${type}.${name}`, words] as const),
  );
  return {
    fields: Object.fromEntries(fields),
    choices: Object.fromEntries(all.map(({ type, name }) => [type, name])),
  };
}

/** Reads the names of countries in a language, by their codes: the same map, as long as the file stays the same. */
export function readCountryNames(themeDirs: readonly string[], language: MessageLanguage): ReadonlyMap<string, string> {
  const file = themeFile(themeDirs, `messages/countries/${language}.yaml`);
  return countriesOf(file)(findTemplateYaml(file));
}

const countriesOf = memoize((file: string) =>
  memoizeLast((yaml: TemplateYaml | undefined) => checkCountryNames(file, yaml?.value).countries),
);
