import { checkCountryNames, checkWording } from "../content/schema/messages.ts";
import type { TemplateYaml } from "../content/theme-yaml.ts";
import { findTemplateYaml } from "../content/theme-yaml.ts";
import type { Remark } from "../diagnostics/diagnostic.ts";
import type { CountryCode, LanguageTag } from "../i18n/language-tag.ts";
import type { LanguageWords } from "../site/context.ts";
import { readPack, writePack } from "./cache/cache-file.ts";

/** The words of languages, and what is wrong in their files. */
export interface LoadedWording {
  readonly words: ReadonlyMap<LanguageTag, LanguageWords>;
  /** The texts of the files, by path. */
  readonly sources: ReadonlyMap<string, string>;
  readonly remarks: readonly Remark[];
}

/** Reads and checks the words of every language of a publication, from `wording/` of the templates. */
export function loadWording(templatesDir: string, languages: readonly LanguageTag[]): LoadedWording {
  const loaded = languages.map((language) => loadLanguage(templatesDir, language, languages));
  return {
    words: new Map(loaded.flatMap(({ words, language }) => (words === undefined ? [] : [[language, words]]))),
    sources: new Map(loaded.flatMap(({ files }) => files.map(({ file, text }) => [file, text]))),
    remarks: loaded.flatMap(({ remarks }) => remarks),
  };
}

/**
 * Keeps the words in which nothing is wrong. They are part of the program: the cache that they are kept in belongs to one
 * version of it.
 */
export function keepingWording({ wordsPack, aside }: WordsCache): typeof loadWording {
  return (templatesDir, languages) => {
    const key = [templatesDir, ...languages].join();
    const kept = readPack(wordsPack).entries.get(key);
    if (kept !== undefined) return { words: parseWords(kept.head), sources: new Map(), remarks: [] };
    const loaded = loadWording(templatesDir, languages);
    const entry = { head: formatWords(loaded.words), rest: () => "" };
    if (loaded.remarks.length === 0) writePack(wordsPack, new Map([[key, entry]]), aside);
    return loaded;
  };
}

/** Where words are kept. */
export interface WordsCache {
  readonly wordsPack: string;
  /** The end of names that no other process uses, for what is written aside and then renamed. */
  readonly aside: string;
}

type PlainWords = readonly (readonly [LanguageTag, LanguageWords["wording"], readonly [CountryCode, string][]])[];

function formatWords(words: LoadedWording["words"]): string {
  const plain: PlainWords = [...words].map(([language, { wording, countries }]) => [language, wording, [...countries]]);
  return JSON.stringify(plain);
}

function parseWords(json: string): LoadedWording["words"] {
  const plain: PlainWords = JSON.parse(json);
  return new Map(plain.map(([language, wording, countries]) => [language, { wording, countries: new Map(countries) }]));
}

interface LoadedLanguage {
  readonly language: LanguageTag;
  readonly words?: LanguageWords;
  readonly files: readonly TemplateYaml[];
  readonly remarks: readonly Remark[];
}

function loadLanguage(dir: string, language: LanguageTag, languages: readonly LanguageTag[]): LoadedLanguage {
  const [wordingName, countriesName] = [`wording/${language}.yaml`, `wording/countries/${language}.yaml`];
  const wordingFile = findTemplateYaml(dir, wordingName);
  const countriesFile = findTemplateYaml(dir, countriesName);
  const files = [wordingFile, countriesFile].filter((file) => file !== undefined);
  if (wordingFile === undefined || countriesFile === undefined) {
    const name = wordingFile === undefined ? wordingName : countriesName;
    const expected = `this file, since the publication is in \`${language}\``;
    return {
      language,
      files,
      remarks: [{ rule: "wording-file", severity: "error", spot: { file: `${dir}/${name}` }, expected }],
    };
  }
  const { wording, remarks } = checkWording(wordingFile.file, wordingFile.value, languages);
  const table = checkCountryNames(countriesFile.file, countriesFile.value);
  return {
    language,
    ...(wording === undefined ? {} : { words: { wording, countries: table.countries } }),
    files,
    remarks: [...files.flatMap((file) => file.remarks), ...remarks, ...table.remarks],
  };
}
