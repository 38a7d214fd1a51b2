import { builtInThemeDirs } from "../../../scripts/cli/index.ts";
import { type MessageLanguage, typeset } from "../../../scripts/diagnostics/index.ts";
import { wordsOf } from "./field-names.ts";
import { readEditorTexts } from "./texts.ts";

/** The name of a field as in the form, with its hint unless that only repeats the name, as Markdown in a language. */
export function describeFields(language: MessageLanguage): (path: readonly string[], description: string) => string {
  const texts = readEditorTexts(builtInThemeDirs(), language);
  return (path, description) => {
    const { label, hint } = wordsOf(texts, path, description);
    return typeset(hint === `${label}.` ? `**${label}.**` : `**${label}.** ${hint}`, language);
  };
}
