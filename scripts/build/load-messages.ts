import { checkCountryNames, checkMessages } from "../content/schema/messages.ts";
import type { TemplateYaml } from "../content/theme-yaml.ts";
import { findTemplateYaml } from "../content/theme-yaml.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { CountryCode, LanguageTag } from "../i18n/language-tag.ts";
import type { LanguageMessages } from "../site/context.ts";
import { readCacheFile, writeCacheFile } from "./cache/cache-file.ts";

/** The words of languages, and what is wrong in their files. */
export interface LoadedMessages {
  readonly messagesByLanguage: ReadonlyMap<LanguageTag, LanguageMessages>;
  /** The texts of the files, by path. */
  readonly sources: ReadonlyMap<string, string>;
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

/** Reads and checks the words of every language of a publication, from `messages/` of the templates. */
export function loadMessages(templatesDir: string, languages: readonly LanguageTag[]): LoadedMessages {
  const loaded = languages.map((language) => loadLanguage(templatesDir, language, languages));
  return {
    messagesByLanguage: new Map(
      loaded.flatMap(({ messagesByLanguage, language }) =>
        messagesByLanguage === undefined ? [] : [[language, messagesByLanguage]],
      ),
    ),
    sources: new Map(loaded.flatMap(({ files }) => files.map(({ file, text }) => [file, text]))),
    diagnostics: loaded.flatMap(({ diagnostics }) => diagnostics),
  };
}

/**
 * Keeps the words in which nothing is wrong. They are part of the program: the cache that they are kept in belongs to one
 * version of it.
 */
export function cachingMessages({ messagesCache, aside }: MessagesCache): typeof loadMessages {
  return (templatesDir, languages) => {
    const key = [templatesDir, ...languages].join();
    const kept = readCacheFile(messagesCache).entries.get(key);
    if (kept !== undefined)
      return { messagesByLanguage: parseMessages(kept.index), sources: new Map(), diagnostics: [] };
    const loaded = loadMessages(templatesDir, languages);
    const entry = { index: formatMessages(loaded.messagesByLanguage), body: () => "" };
    if (loaded.diagnostics.length === 0) writeCacheFile(messagesCache, new Map([[key, entry]]), aside);
    return loaded;
  };
}

/** Where words are kept. */
export interface MessagesCache {
  readonly messagesCache: string;
  /** The end of names that no other process uses, for what is written aside and then renamed. */
  readonly aside: string;
}

type PlainMessages = readonly (readonly [
  LanguageTag,
  LanguageMessages["messages"],
  readonly [CountryCode, string][],
])[];

function formatMessages(messagesByLanguage: LoadedMessages["messagesByLanguage"]): string {
  const plain: PlainMessages = [...messagesByLanguage].map(([language, { messages, countries }]) => [
    language,
    messages,
    [...countries],
  ]);
  return JSON.stringify(plain);
}

function parseMessages(json: string): LoadedMessages["messagesByLanguage"] {
  const plain: PlainMessages = JSON.parse(json);
  return new Map(
    plain.map(([language, messages, countries]) => [language, { messages, countries: new Map(countries) }]),
  );
}

interface LoadedLanguage {
  readonly language: LanguageTag;
  readonly messagesByLanguage?: LanguageMessages;
  readonly files: readonly TemplateYaml[];
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

function loadLanguage(dir: string, language: LanguageTag, languages: readonly LanguageTag[]): LoadedLanguage {
  const [messageName, countriesName] = [`messages/${language}.yaml`, `messages/countries/${language}.yaml`];
  const messageFile = findTemplateYaml(dir, messageName);
  const countriesFile = findTemplateYaml(dir, countriesName);
  const files = [messageFile, countriesFile].filter((file) => file !== undefined);
  if (messageFile === undefined || countriesFile === undefined) {
    const name = messageFile === undefined ? messageName : countriesName;
    const expected = `this file, since the publication is in \`${language}\``;
    return {
      language,
      files,
      diagnostics: [{ rule: "wording-file", severity: "error", ref: { file: `${dir}/${name}` }, expected }],
    };
  }
  const { messages, diagnostics } = checkMessages(messageFile.file, messageFile.value, languages);
  const table = checkCountryNames(countriesFile.file, countriesFile.value);
  return {
    language,
    ...(messages === undefined ? {} : { messagesByLanguage: { messages, countries: table.countries } }),
    files,
    diagnostics: [...files.flatMap((file) => file.diagnostics), ...diagnostics, ...table.diagnostics],
  };
}
