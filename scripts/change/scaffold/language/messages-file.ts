import { formatYamlFile } from "../../../content/yaml/format-yaml.ts";
import { isMapping } from "../../../content/yaml/is-mapping.ts";
import { ownNameOf } from "../../../i18n/language-names.ts";
import type { LanguageTag } from "../../../i18n/language-tag.ts";
import type { LanguageFacts } from "./cldr.ts";

/** The texts that a new language is translated from. */
export interface ModelTexts {
  readonly language: LanguageTag;
  /** The messages, in the form of their file. */
  readonly messages: unknown;
  /** The names of countries by their codes, in the form of their file. */
  readonly countries: unknown;
}

/** A file of messages to begin. */
export interface NewMessages {
  readonly language: LanguageTag;
  readonly model: ModelTexts;
  /** The languages that the publication has texts in. */
  readonly named: readonly LanguageTag[];
  readonly facts: LanguageFacts;
}

/**
 * The text of a file with every message of the interface. Data of CLDR is filled in, and so are texts without words. All others are empty,
 * with the text of the model as a comment, so that a check lists them until they are translated.
 */
export function formatNewMessages({ language, model, named, facts }: NewMessages): string {
  const messages = {
    ...(isMapping(model.messages) ? model.messages : {}),
    inLanguage: namesToTranslate(model.messages, [...new Set([...named, language])]),
  };
  return `${headOf(language, model.language, facts)}\n${linesOf(messages, "", facts).join("\n")}\n`;
}

function headOf(language: LanguageTag, model: LanguageTag, { messages }: LanguageFacts): string {
  const name = messages.get("name") ?? language;
  return `# The texts of the interface in ${name} (${language}). Write each after its name; the comment is the text in ${ownNameOf(model) ?? model}.
# Words in {braces} are filled in when a page is made: keep them. \`npm run validate\` lists the texts that are missing.
# Texts that are there already come from CLDR or have no words: read them through.`;
}

function namesToTranslate(texts: unknown, languages: readonly LanguageTag[]): Readonly<Record<string, unknown>> {
  const names = isMapping(texts) && isMapping(texts["inLanguage"]) ? texts["inLanguage"] : {};
  return Object.fromEntries(languages.map((tag) => [tag, names[tag] ?? `in the language ${tag}`]));
}

/** Messages that only languages need that change words before some sounds. */
const OF_SOME_LANGUAGES = new Set(["list.euphony", "dates.patterns.elision"]);

/** The lines of a mapping of messages; `prefix` is its name with a dot at the end. */
function linesOf(messages: Readonly<Record<string, unknown>>, prefix: string, facts: LanguageFacts): readonly string[] {
  return Object.entries(messages).flatMap(([key, model]) => {
    const name = prefix + key;
    if (OF_SOME_LANGUAGES.has(name)) return [];
    const known = facts.messages.get(name);
    if (known !== undefined) return lineOf(key, known);
    if (!isMapping(model)) return isWithoutWords(model, name, facts) ? lineOf(key, model) : emptyLine(key, model);
    const members = isPlural(model) ? inForms(model, facts.pluralForms) : model;
    return [`${lineStart(key)}:`, ...linesOf(members, `${name}.`, facts).map((line) => `  ${line}`)];
  });
}

function lineOf(key: string, value: unknown): string {
  if (!Array.isArray(value)) return formatYamlFile({ [key]: value }).trimEnd();
  return `${lineStart(key)}: [${value.map((each) => JSON.stringify(each)).join(", ")}]`;
}

function emptyLine(key: string, model: unknown): string {
  return `${lineStart(key)}: # ${Array.isArray(model) ? `[${model.join(", ")}]` : String(model)}`;
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
  model: Readonly<Record<string, unknown>>,
  forms: readonly string[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(forms.map((form) => [form, model[form] ?? model["other"]]));
}

/**
 * Whether a text is the same in the language, because it has no words and, in ranges of dates, because its days are written the same way.
 */
function isWithoutWords(model: unknown, name: string, { messages }: LanguageFacts): boolean {
  if (typeof model === "number") return true;
  if (typeof model !== "string" || /\p{L}/u.test(model.replaceAll(/\{[^}]*\}/g, ""))) return false;
  return (
    !/^dates\.patterns\.(?:range|months|day)/.test(name) ||
    messages.get("dates.patterns.day") === "{day} {month} {year}"
  );
}
