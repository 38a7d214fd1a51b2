import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { findThemeText } from "../../scripts/assets/theme-text.ts";
import { htmlLang, parseLanguageTag } from "../../scripts/i18n/language-tag.ts";
import type { CountRules, Messages } from "../../scripts/i18n/messages.ts";
import { typesetMessages } from "../../scripts/i18n/typography.ts";
import { THEME_DIRS } from "../support/options.ts";

const folder = new URL("../../templates/messages/", import.meta.url);

/** The languages that have a message file, in alphabetical order. */
export const languages: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => name.slice(0, -".yaml".length))
  .sort();

const messageFiles = new Map(languages.map((language) => [language, readMessages(language) as Messages]));

/** The typeset messages of one language. `message-files.test.ts` checks that the file matches `Messages`. */
export function messagesIn(language: string): Messages {
  const messages = messageFiles.get(language);
  if (messages === undefined) throw new Error(`no messages in ${language}`);
  return messages;
}

/** How one language counts. */
export function countRulesIn(language: string): CountRules {
  const tag = parseLanguageTag(language);
  if (tag === undefined) throw new Error(`${language} is no language`);
  return { plurals: new Intl.PluralRules(htmlLang(tag)), numbers: messagesIn(language).numbers };
}

/** The table of country names of one language. */
export function countriesIn(language: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(parseFile(`countries/${language}.yaml`) as Readonly<Record<string, string>>));
}

function readMessages(language: string): unknown {
  const tag = parseLanguageTag(language);
  if (tag === undefined) throw new Error(`${language} is no language`);
  const text = findThemeText(THEME_DIRS, `messages/${language}.yaml`) ?? "";
  return typesetMessages(parse(text, { schema: "core" }), tag);
}

function parseFile(name: string): unknown {
  return parse(readFileSync(new URL(name, folder), "utf8"), { schema: "core" });
}
