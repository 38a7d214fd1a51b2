import type { CountryCode, LanguageTag } from "../../i18n/language-tag.ts";
import type { LanguageMessages } from "../../site/context.ts";
import type { LoadedMessages } from "../load-messages.ts";
import { loadMessages } from "../load-messages.ts";
import { readCacheFile, writeCacheFile } from "./cache-file.ts";

/** Caches messages without errors. They belong to the theme, and the cache to one version of it. */
export function cachingMessages({ messagesCache, aside }: MessagesCache): typeof loadMessages {
  return (themeDirs, languages) => {
    const key = [...themeDirs, ...languages].join();
    const kept = readCacheFile(messagesCache).entries.get(key);
    if (kept !== undefined)
      return { messagesByLanguage: parseMessages(kept.index), sources: new Map(), diagnostics: [] };
    const loaded = loadMessages(themeDirs, languages);
    const entry = { index: formatMessages(loaded.messagesByLanguage), body: () => "" };
    if (loaded.diagnostics.length === 0) writeCacheFile(messagesCache, new Map([[key, entry]]), aside);
    return loaded;
  };
}

/** Where messages are cached. */
export interface MessagesCache {
  readonly messagesCache: string;
  /** Ending of temporary files; no other process uses it. */
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
