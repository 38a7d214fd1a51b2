import { readFileSync } from "node:fs";
import { findThemeFiles } from "../assets/theme-files.ts";
import { mergeYaml } from "../content/yaml/merge-yaml.ts";
import { findTemplateYaml, type TemplateYaml } from "../content/yaml/theme-yaml.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { CountryCode, LanguageTag } from "../i18n/language-tag.ts";
import { typesetCountryName, typesetMessages } from "../i18n/typography.ts";
import { memoize, memoizeLast } from "../memoize.ts";
import { checkCountryNames } from "../schema/country-table.ts";
import { factNamesIn } from "../schema/fields/fact-fields.ts";
import { checkMessages, checkPartOfMessages, missingText } from "../schema/interface-messages.ts";
import { acceptFormer } from "../schema/migrations/accept-former.ts";
import type { LanguageMessages } from "../site/site-inputs.ts";
import { message } from "./message.ts";
import { splitThemeDirs, THEME_DIR } from "./options.ts";

/** The interface messages of languages, and the diagnostics of their files. */
export interface LoadedMessages {
  readonly messagesByLanguage: ReadonlyMap<LanguageTag, LanguageMessages>;
  /** The texts of the files, by path. */
  readonly sources: ReadonlyMap<string, string>;
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

/** The texts that the pages of a publication need. */
export interface NeededMessages {
  readonly languages: readonly LanguageTag[];
  /** The languages that only items have, which pages name. */
  readonly itemLanguages?: readonly LanguageTag[];
  /** Languages that lack texts → their fallback language. */
  readonly fallbackLanguages?: Readonly<Record<string, LanguageTag>>;
  /** The countries that pages name. */
  readonly countries?: readonly CountryCode[];
}

/**
 * Reads and checks the messages of every language of a publication, from the `messages/` of all theme folders: a file may replace single
 * messages of the folders after it. A language with a fallback language has only the texts of its own files.
 */
export function loadMessages(
  themeDirs: readonly string[],
  { languages, itemLanguages = [], fallbackLanguages = {}, countries = [] }: NeededMessages,
): LoadedMessages {
  const sources = { themeDirs, named: [...languages, ...itemLanguages], codes: countries };
  const loaded = languages.map((language) =>
    loadAgain(language)({ ...sources, fallback: fallbackLanguages[language] }),
  );
  const standIns = new Set(languages.flatMap((language) => fallbackLanguages[language] ?? []));
  const others = [...standIns].filter((language) => !languages.includes(language));
  const ofOthers = others.map((language) => loadAgain(language)({ ...sources, fallback: undefined }));
  const own = withOwnTexts(loaded, ofOthers);
  return {
    messagesByLanguage: own.messagesByLanguage,
    sources: new Map([...loaded, ...ofOthers].flatMap(({ files }) => files.map(({ file, text }) => [file, text]))),
    diagnostics: [...[...loaded, ...ofOthers].flatMap(({ diagnostics }) => diagnostics), ...own.diagnostics],
  };
}

/**
 * Adds the project's own texts of other languages to each language, from its fallback language; without a fallback language, each is
 * missing.
 */
function withOwnTexts(
  loaded: readonly LoadedLanguage[],
  others: readonly LoadedLanguage[],
): Pick<LoadedMessages, "messagesByLanguage" | "diagnostics"> {
  const written = new Map(
    [...loaded, ...others].map(({ language, messagesByLanguage: found }) => [language, found?.messages.own ?? {}]),
  );
  const names = new Set([...written.values()].flatMap((own) => Object.keys(own)));
  const filled = loaded.flatMap(({ language, file, messagesByLanguage: found }) => {
    if (found === undefined) return [];
    const own = { ...written.get(found.fallback?.language ?? language), ...found.messages.own };
    const missing = [...names].filter((name) => !Object.hasOwn(own, name));
    const messages = names.size === 0 ? found : { ...found, messages: { ...found.messages, own } };
    return [{ language, messages, diagnostics: missing.map((name) => missingText(file, ["own", name])) }];
  });
  return {
    messagesByLanguage: new Map(filled.map(({ language, messages }) => [language, messages])),
    diagnostics: filled.flatMap(({ diagnostics }) => diagnostics),
  };
}

interface LoadedLanguage {
  readonly language: LanguageTag;
  /** Where its faults are reported. */
  readonly file: string;
  readonly messagesByLanguage?: LanguageMessages;
  readonly files: readonly TemplateYaml[];
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

/** {@link loadLanguage}, which takes longer than all content of a small publication, only if a file has changed. */
const loadAgain = memoize((language: LanguageTag) =>
  memoizeLast(
    (sources: MessageSources) => loadLanguage(language, sources),
    ({ themeDirs, named, codes, fallback }) => {
      const names = [language, fallback].flatMap((tag) => (tag === undefined ? [] : namesOf(tag)));
      const files = [...names, ENGLISH_COUNTRIES].flatMap((name) => findThemeFiles(themeDirs, name));
      const texts = files.map((file) => [file, readFileSync(file, "latin1")]);
      return JSON.stringify([themeDirs, named, codes, fallback, ...texts]);
    },
  ),
);

interface MessageSources {
  readonly themeDirs: readonly string[];
  readonly named: readonly LanguageTag[];
  readonly codes: readonly CountryCode[];
  readonly fallback: LanguageTag | undefined;
}

function namesOf(language: LanguageTag): readonly [messages: string, countries: string] {
  return [`messages/${language}.yaml`, `messages/countries/${language}.yaml`];
}

/** The names of countries that no page shows, for languages that lack them. The preview of the desk may show one of them. */
const ENGLISH_COUNTRIES = "messages/countries/en.yaml";

function loadLanguage(language: LanguageTag, { themeDirs, named, codes, fallback }: MessageSources): LoadedLanguage {
  const [messageName, countriesName] = namesOf(language);
  const [messageFile, countriesFile] = [readMessages(themeDirs, language), readMerged(themeDirs, countriesName)];
  const files = [messageFile, countriesFile].flatMap((merged) => merged?.files ?? []);
  const standIn = fallback === undefined ? undefined : { language, fallback };
  const file = messageFile?.file ?? ownFile(themeDirs, messageName);
  if (messageFile === undefined && standIn === undefined) {
    return { language, file, files, diagnostics: [withoutMessages(language, file, named)] };
  }
  const own = typesetMessages(messageFile?.value, language);
  const { messages, diagnostics } =
    standIn === undefined
      ? checkMessages(file, own, named)
      : checkPartOfMessages(file, own, named, { ...standIn, value: messagesIn(themeDirs, standIn.fallback) });
  const table = checkCountryNames(
    countriesFile?.file ?? ownFile(themeDirs, countriesName),
    countriesFile?.value,
    codes,
    standIn,
  );
  const others = fallback === undefined ? new Map<CountryCode, string>() : countriesIn(themeDirs, namesOf(fallback)[1]);
  const countries = [...countriesIn(themeDirs, ENGLISH_COUNTRIES), ...others, ...table.countries];
  const lent = codes.filter((code) => !table.countries.has(code));
  return {
    language,
    file,
    ...(messages === undefined
      ? {}
      : {
          messagesByLanguage: {
            messages,
            countries: new Map(countries.map(([code, name]) => [code, typesetCountryName(name)])),
            ...(fallback === undefined ? {} : { fallback: { language: fallback, countries: lent } }),
          },
        }),
    files,
    diagnostics: [...files.flatMap((each) => each.diagnostics), ...diagnostics, ...table.diagnostics],
  };
}

/** Where a project writes a file of its theme. */
function ownFile(themeDirs: readonly string[], name: string): string {
  return `${splitThemeDirs(themeDirs).projectDirs[0] ?? THEME_DIR}/${name}`;
}

function withoutMessages(language: LanguageTag, file: string, named: readonly LanguageTag[]): UnlocatedDiagnostic {
  const other = named.find((each) => each !== language) ?? "en";
  const remedy = message("add-fallback", { line: `fallbackLanguages: { ${language}: ${other} }` });
  const words = message("messages-missing", { language });
  return { rule: "wording-file", severity: "error", ref: { file }, message: words, remedy };
}

function messagesIn(themeDirs: readonly string[], language: LanguageTag): unknown {
  return typesetMessages(readMessages(themeDirs, language)?.value, language);
}

function countriesIn(themeDirs: readonly string[], name: string): ReadonlyMap<CountryCode, string> {
  return checkCountryNames(name, readMerged(themeDirs, name)?.value).countries;
}

/** A YAML file of the theme, with the values of the first folder that has them, and the files that they come from. */
interface MergedYaml {
  /** The file of the first folder, in which faults are reported: Dateline's own files have none. */
  readonly file: string;
  readonly value: unknown;
  readonly files: readonly TemplateYaml[];
}

/**
 * Reads the messages of a language, with the names of facts, which are defined beside their fields unless a project's file replaces them.
 */
function readMessages(themeDirs: readonly string[], language: LanguageTag): MergedYaml | undefined {
  const merged = readMerged(themeDirs, namesOf(language)[0]);
  if (merged === undefined) return undefined;
  return { ...merged, value: mergeYaml({ facts: { names: factNamesIn(language) } }, merged.value) };
}

/** Reads a file of the theme from all folders that contain it, so that a project's file may replace single values of Dateline's. */
function readMerged(themeDirs: readonly string[], name: string): MergedYaml | undefined {
  const files = findThemeFiles(themeDirs, name).flatMap((path) => readPresent(path, name) ?? []);
  const [first] = files;
  if (first === undefined) return undefined;
  const value = files.map((file) => file.value).reduceRight((base, over) => mergeYaml(base, over));
  return { file: first.file, value, files };
}

/** Reads a file of the theme with its values in their present form. */
function readPresent(path: string, name: string): TemplateYaml | undefined {
  const yaml = findTemplateYaml(path);
  if (yaml === undefined) return undefined;
  const { fields, diagnostics } = acceptFormer({ folder: "theme", file: name, path }, yaml.value);
  return { ...yaml, value: fields, diagnostics: [...yaml.diagnostics, ...diagnostics] };
}
