import { themeFile } from "../assets/theme-files.ts";
import type { EditorTexts } from "../content/schema/editor-texts.ts";
import { parseEditorTexts } from "../content/schema/editor-texts.ts";
import { findTemplateYaml } from "../content/theme-yaml.ts";
import type { MessageLanguage } from "../diagnostics/message-language.ts";

/** Reads the words of the editor in a language. */
export function readEditorTexts(themeDirs: readonly string[], language: MessageLanguage): EditorTexts {
  return parseEditorTexts(findTemplateYaml(themeFile(themeDirs, `editor/${language}.yaml`))?.value);
}

/** The name and the hint of a field in the words of an editor. */
export interface FieldWords {
  readonly label: string;
  readonly hint: string;
}

/**
 * The words for a field by its path from the kind of file, such as `item.images.alt`. The most specific entry counts: that of the whole
 * path, then of its ends. Without a hint, that is the description of the schema; without an entry, the name of the field is all there is.
 */
export function wordsOf({ fields }: EditorTexts, path: readonly string[], description = ""): FieldWords {
  const entries = path.flatMap((_, index) => fields[path.slice(index).join(".")] ?? []);
  const [entry] = entries;
  return { label: entry?.label ?? path.at(-1) ?? "", hint: entry?.hint ?? description };
}
