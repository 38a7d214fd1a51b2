import assert from "node:assert/strict";
import { MESSAGE_LANGUAGES, type MessageLanguage } from "../../scripts/diagnostics/message-language.ts";

type Catalog = Readonly<Record<string, string>>;

/** Asserts that the catalogs have the same messages, each in its own language. `same` lists the messages that equal the English ones. */
export function assertTranslated(catalogs: Readonly<Record<MessageLanguage, Catalog>>, same: readonly string[]): void {
  const found = MESSAGE_LANGUAGES.flatMap((language) => {
    assert.deepEqual(Object.keys(catalogs[language]).sort(), Object.keys(catalogs.en).sort(), language);
    return Object.entries(catalogs[language]).flatMap(([id, text]) =>
      [...faultsOf(text, catalogs.en[id] ?? "", language)].map((fault) => `${language}: ${id}${fault}`),
    );
  });
  assert.deepEqual(found, same);
}

function* faultsOf(text: string, english: string, language: MessageLanguage): Iterable<string> {
  if (language !== "en") yield* englishIn(text, english);
  if (placeholdersOf(text).join() !== placeholdersOf(english).join()) yield " has other placeholders";
  if (/(?<!`)\{\w+\}`|`\{\w+\}(?!`)/.test(text)) yield " has a placeholder with a backtick on one side";
  if (/^\s|\s$| {2}/.test(text)) yield " has a space too many";
  const words = text.replace(/`[^`]*`/g, "`x`");
  if (language === "fr" && /[^ \s](?:[;!?]|:(?= |$))/.test(words)) yield " has no space before a sign";
  if (language === "fr" && /'/.test(words)) yield " has a straight apostrophe";
  if (language !== "fr" && / [:;!?]/.test(words)) yield " has a space before a sign";
  if (language === "es" && words.split("?").length !== words.split("¿").length) yield " has no ¿";
  if (CODE.test(words)) yield " has code without backticks";
}

function* englishIn(text: string, english: string): Iterable<string> {
  if (text === english) yield "";
  if (ENGLISH.test(text.replace(/`[^`]*`/g, "`x`"))) yield " has an English word";
  if (PLACE_IN_COMMAND.test(text)) yield " has an English word in a command";
}

/** Words that do not exist in the other languages. */
const ENGLISH = /(?<!\p{L})(?:the|and|is|are|with|from|this|that|which|it|not|to|by|has|have|was|were)(?!\p{L})/iu;

/** Placeholders in commands for input of editors. */
const PLACE_IN_COMMAND = /`[^`]*\b(?:FILE|NAME|ADDRESS|SERVICE|PATH|PREFIX)\b[^`]*`/;

/** Input of editors and labels on screens are in backticks. */
const CODE = /--[a-z]|\$\{|\bundefined\b/;

/** The placeholders of a text, sorted, each with its form: a text in backticks, a number, or a number with plural forms. */
function placeholdersOf(text: string): readonly string[] {
  return Array.from(text.matchAll(/`\{(\w+)\}`|\{(\w+)(?:\||\})/g), ([, name, count]) => name ?? `#${count}`).sort();
}
