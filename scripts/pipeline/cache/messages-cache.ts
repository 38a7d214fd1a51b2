import type { CountryCode, LanguageTag } from "../../i18n/language-tag.ts";
import type { LanguageMessages } from "../../site/site-inputs.ts";
import type { LoadedMessages } from "../load-messages.ts";
import { loadMessages } from "../load-messages.ts";
import type { ContentCache } from "./cache-dirs.ts";
import { readCacheFile, writeCacheFile } from "./cache-file.ts";

/** Caches messages that have no errors. A changed theme has another cache, so cached messages are always current. */
export function cachingMessages({
  messagesCacheFile,
  temporarySuffix,
}: Pick<ContentCache, "messagesCacheFile" | "temporarySuffix">): typeof loadMessages {
  return (themeDirs, languages, itemLanguages = []) => {
    const key = [...themeDirs, ...languages, "items", ...itemLanguages].join();
    const cached = readCacheFile(messagesCacheFile).entries.get(key);
    if (cached !== undefined)
      return { messagesByLanguage: parseMessages(cached.index), sources: new Map(), diagnostics: [] };
    const loaded = loadMessages(themeDirs, languages, itemLanguages);
    const entry = { index: formatMessages(loaded.messagesByLanguage), body: () => "" };
    if (loaded.diagnostics.length === 0) writeCacheFile(messagesCacheFile, new Map([[key, entry]]), temporarySuffix);
    return loaded;
  };
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
