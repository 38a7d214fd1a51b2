import type { Words } from "../../../diagnostics/message.ts";
import { formatMessage } from "../../../diagnostics/message.ts";
import { countryCodes } from "../../../i18n/countries.ts";
import type { LanguageTag } from "../../../i18n/language-tag.ts";
import { message } from "../../message.ts";
import { formatYamlFile } from "../../yaml/format-yaml.ts";
import type { Scaffold } from "../scaffold.ts";
import type { LanguageFacts } from "./cldr.ts";
import { readLanguageFacts } from "./cldr.ts";
import { formatNewMessages } from "./messages-file.ts";

/** A language to begin in the theme of a project. */
export interface NewLanguage {
  readonly language: LanguageTag;
  /** The languages that the publication has pages or items in. */
  readonly named: readonly LanguageTag[];
  /** The messages in English, as their file has them. */
  readonly english: unknown;
  /** The text of Dateline's own file of the language, if it has one. */
  readonly shipped?: string | undefined;
  /** Dateline's messages in English, as are the comments of its own files. */
  readonly comments: Words;
}

/**
 * Creates the messages and the country names of a language, as files of a theme. A language that comes with Dateline gets a file of
 * comments, so that later versions of Dateline can still improve what the project does not replace.
 */
export function scaffoldLanguage({ language, named, english, shipped, comments }: NewLanguage): readonly Scaffold[] {
  const next = named.includes(language) ? [] : [message("next-language", { language })];
  const file = `messages/${language}.yaml`;
  if (shipped !== undefined) {
    const remedy = message("next-language-shipped");
    const comment = formatMessage(remedy, comments);
    return [{ file, text: `# ${comment}\n${asComments(shipped)}`, next: [remedy, ...next] }];
  }
  const facts = readLanguageFacts(language);
  const words = message("next-language-texts", { command: "npm run validate" });
  return [
    { file, text: formatNewMessages({ language, english, named, facts }), next: [words, ...next] },
    { file: `messages/countries/${language}.yaml`, text: formatCountries(language, facts), next: [] },
  ];
}

function asComments(yaml: string): string {
  return yaml.replaceAll(/^(?!#|$)/gm, "# ");
}

function formatCountries(language: LanguageTag, { messages, regionName }: LanguageFacts): string {
  const name = messages.get("name") ?? language;
  const lines = [...countryCodes].sort().map((code) => {
    const country = regionName(code);
    return country === undefined ? `${code}: # ${englishName(code)}\n` : formatYamlFile({ [code]: country });
  });
  return `# Country names in ${name} (${language}), by ISO 3166-1 alpha-2 code, from CLDR.\n${lines.join("")}`;
}

function englishName(code: string): string {
  return new Intl.DisplayNames("en", { type: "region" }).of(code) ?? code;
}
