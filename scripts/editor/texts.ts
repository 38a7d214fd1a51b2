import { themeFile } from "../assets/theme-files.ts";
import type { EditorTexts } from "../content/schema/editor-texts.ts";
import { parseEditorTexts } from "../content/schema/editor-texts.ts";
import { checkCountryNames } from "../content/schema/messages.ts";
import { findTemplateYaml } from "../content/theme-yaml.ts";
import type { MessageLanguage } from "../diagnostics/message-language.ts";

/** Reads the words of the editor in a language. */
export function readEditorTexts(themeDirs: readonly string[], language: MessageLanguage): EditorTexts {
  return parseEditorTexts(findTemplateYaml(themeFile(themeDirs, `editor/${language}.yaml`))?.value);
}

/** Reads the names of countries in a language, by their codes. */
export function readCountryNames(themeDirs: readonly string[], language: MessageLanguage): ReadonlyMap<string, string> {
  const file = themeFile(themeDirs, `messages/countries/${language}.yaml`);
  return checkCountryNames(file, findTemplateYaml(file)?.value).countries;
}
