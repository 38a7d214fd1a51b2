import { formatYamlFile } from "../../../content/yaml/format-yaml.ts";
import { isMapping } from "../../../content/yaml/is-mapping.ts";
import { formatMessage, type Words } from "../../../diagnostics/message.ts";
import { countryCodes } from "../../../i18n/countries.ts";
import type { LanguageTag } from "../../../i18n/language-tag.ts";
import { message } from "../../message.ts";
import type { Scaffold } from "../scaffold.ts";
import { type LanguageFacts, readLanguageFacts } from "./cldr.ts";
import { formatNewMessages, type ModelTexts } from "./messages-file.ts";

/** A language to begin in the theme of a project. */
export interface NewLanguage {
  readonly language: LanguageTag;
  /** The languages that the publication has pages or items in. */
  readonly named: readonly LanguageTag[];
  readonly model: ModelTexts;
  /** Whether the publication declares a fallback language for this one. */
  readonly isLent: boolean;
  /** The text of Dateline's own file of the language, if it has one. */
  readonly shipped?: string | undefined;
  /** Dateline's messages in English, the language of comments in its files. */
  readonly comments: Words;
}

/**
 * Creates the messages and the country names of a language, as files of a theme. A language that comes with Dateline gets a file of
 * comments, so that later versions of Dateline can still improve texts that the project does not replace.
 */
export function scaffoldLanguage({
  language,
  named,
  model,
  isLent,
  shipped,
  comments,
}: NewLanguage): readonly Scaffold[] {
  const next = named.includes(language) ? [] : [message("next-language", { language })];
  const file = `messages/${language}.yaml`;
  if (shipped !== undefined) {
    const remedy = message("next-language-shipped");
    const comment = formatMessage(remedy, comments);
    return [{ file, text: `# ${comment}\n${asComments(shipped)}`, next: [remedy, ...next] }];
  }
  const facts = readLanguageFacts(language, model.language);
  const words = message("next-language-texts", { command: "npm run validate" });
  const line = `fallbackLanguages: { ${language}: ${model.language} }`;
  const lent = isLent ? [] : [message("next-language-lent", { line })];
  return [
    { file, text: formatNewMessages({ language, model, named, facts }), next: [words, ...next, ...lent] },
    { file: `messages/countries/${language}.yaml`, text: formatCountries(language, model, facts), next: [] },
  ];
}

function asComments(yaml: string): string {
  return yaml.replaceAll(/^(?!#|$)/gm, "# ");
}

function formatCountries(
  language: LanguageTag,
  { countries: named }: ModelTexts,
  { messages, regionName }: LanguageFacts,
): string {
  const name = messages.get("name") ?? language;
  const names = isMapping(named) ? named : {};
  const codes = [...countryCodes].sort();
  const isKnown = codes.some((code) => regionName(code) !== undefined);
  const lines = codes.map((code) => {
    const country = regionName(code);
    return country === undefined ? `${code}: # ${String(names[code] ?? code)}\n` : formatYamlFile({ [code]: country });
  });
  return `# Country names in ${name} (${language}), by ISO 3166-1 alpha-2 code${isKnown ? ", from CLDR" : ""}.
# Only countries that the content names need one.
${lines.join("")}`;
}
