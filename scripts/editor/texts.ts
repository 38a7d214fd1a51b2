import { themeFile } from "../assets/theme-files.ts";
import type { EditorTexts } from "../content/schema/editor-texts.ts";
import { parseEditorTexts } from "../content/schema/editor-texts.ts";
import { findTemplateYaml } from "../content/theme-yaml.ts";
import type { MessageLanguage } from "../diagnostics/message-language.ts";

/** Reads the words of the editor in a language. */
export function readEditorTexts(themeDirs: readonly string[], language: MessageLanguage): EditorTexts {
  return parseEditorTexts(findTemplateYaml(themeFile(themeDirs, `editor/${language}.yaml`))?.value);
}
