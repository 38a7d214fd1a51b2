import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Messages } from "../../scripts/i18n/messages.ts";

const folder = new URL("../../templates/messages/", import.meta.url);

/** The languages that have a wording file, in alphabetical order. */
export const languages: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => name.slice(0, -".yaml".length))
  .sort();

const messageFiles = new Map(languages.map((language) => [language, parseFile(`${language}.yaml`) as Messages]));

/** The words of one language; that the file has the shape of `Messages` is what `wording-files.test.ts` makes sure of. */
export function messagesIn(language: string): Messages {
  const messages = messageFiles.get(language);
  if (messages === undefined) throw new Error(`no wording in ${language}`);
  return messages;
}

/** The table of country names of one language. */
export function countriesIn(language: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(parseFile(`countries/${language}.yaml`) as Readonly<Record<string, string>>));
}

function parseFile(name: string): unknown {
  return parse(readFileSync(new URL(name, folder), "utf8"), { schema: "core" });
}
