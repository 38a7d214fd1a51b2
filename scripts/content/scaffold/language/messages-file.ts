import type { LanguageTag } from "../../../i18n/language-tag.ts";
import { isMapping } from "../../schema/known-fields.ts";
import { formatYamlFile } from "../../yaml/format-yaml.ts";
import type { LanguageFacts } from "./cldr.ts";

/** A file of messages to begin. */
export interface NewMessages {
  readonly language: LanguageTag;
  /** The messages in English, as their file has them. */
  readonly english: unknown;
  /** The languages that the publication has texts in. */
  readonly named: readonly LanguageTag[];
  readonly facts: LanguageFacts;
}

/**
 * The text of a file with every message of the interface. What CLDR knows is filled in, and so are texts without words. All others
 * are empty, with the English text as a comment, so that a check lists them until they are translated.
 */
export function formatNewMessages({ language, english, named, facts }: NewMessages): string {
  const messages = {
    ...(isMapping(english) ? english : {}),
    inLanguage: namesToTranslate(english, [...new Set([...named, language])]),
  };
  return `${headOf(language, facts)}\n${linesOf(messages, "", facts).join("\n")}\n`;
}

function headOf(language: LanguageTag, { messages }: LanguageFacts): string {
  const name = messages.get("name") ?? language;
  return `# The texts of the interface in ${name} (${language}). Write each after its name; the comment is the English text.
# Words in {braces} are filled in when a page is made: keep them. \`npm run validate\` lists the texts that are missing.
# Texts that are there already come from CLDR or have no words: read them through.`;
}

function namesToTranslate(english: unknown, languages: readonly LanguageTag[]): Readonly<Record<string, unknown>> {
  const names = isMapping(english) && isMapping(english["inLanguage"]) ? english["inLanguage"] : {};
  return Object.fromEntries(languages.map((tag) => [tag, names[tag] ?? `in the language ${tag}`]));
}

/** The lines of a mapping of messages; `prefix` is its name with a dot at the end. */
function linesOf(messages: Readonly<Record<string, unknown>>, prefix: string, facts: LanguageFacts): readonly string[] {
  return Object.entries(messages).flatMap(([key, english]) => {
    const name = prefix + key;
    const known = facts.messages.get(name);
    if (known !== undefined) return lineOf(key, known);
    if (!isMapping(english))
      return isWithoutWords(english, name, facts) ? lineOf(key, english) : emptyLine(key, english);
    const members = isPlural(english) ? inForms(english, facts.pluralForms) : english;
    return [`${lineStart(key)}:`, ...linesOf(members, `${name}.`, facts).map((line) => `  ${line}`)];
  });
}

function lineOf(key: string, value: unknown): string {
  if (!Array.isArray(value)) return formatYamlFile({ [key]: value }).trimEnd();
  return `${lineStart(key)}: [${value.map((each) => JSON.stringify(each)).join(", ")}]`;
}

function emptyLine(key: string, english: unknown): string {
  return `${lineStart(key)}: # ${Array.isArray(english) ? `[${english.join(", ")}]` : String(english)}`;
}

function lineStart(key: string): string {
  return formatYamlFile({ [key]: 0 })
    .trimEnd()
    .slice(0, -": 0".length);
}

function isPlural(messages: Readonly<Record<string, unknown>>): boolean {
  return typeof messages["other"] === "string";
}

function inForms(
  english: Readonly<Record<string, unknown>>,
  forms: readonly string[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(forms.map((form) => [form, english[form] ?? english["other"]]));
}

/** Whether a text is the same in the language, because it has no words and, in ranges of dates, because its days are written alike. */
function isWithoutWords(english: unknown, name: string, { messages }: LanguageFacts): boolean {
  if (typeof english === "number") return true;
  if (typeof english !== "string" || /\p{L}/u.test(english.replaceAll(/\{[^}]*\}/g, ""))) return false;
  return (
    !/^dates\.patterns\.(?:range|months|day)/.test(name) ||
    messages.get("dates.patterns.day") === "{day} {month} {year}"
  );
}
