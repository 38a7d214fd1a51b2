import { isMapping } from "../../../content/yaml/is-mapping.ts";
import type { LanguageTag } from "../../../i18n/language-tag.ts";
import type { Scaffold } from "../scaffold.ts";
import type { ModelTexts } from "./messages-file.ts";

/** The file with names of those languages of a publication that Dateline's texts in a language lack; if any. */
export function scaffoldNames(
  language: LanguageTag,
  languages: readonly LanguageTag[],
  { messages }: ModelTexts,
): readonly Scaffold[] {
  const names = isMapping(messages) && isMapping(messages["inLanguage"]) ? messages["inLanguage"] : {};
  const unknown = languages.filter((tag) => names[tag] === undefined);
  if (unknown.length === 0) return [];
  const lines = unknown.map((tag) => `  ${tag}: ${tag} # ${String(names[language])}\n`);
  const text = `# What texts in these languages are called: the comment is an example.\ninLanguage:\n${lines.join("")}`;
  return [{ file: `messages/${language}.yaml`, text, next: [] }];
}
