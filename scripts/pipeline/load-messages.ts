import { readFileSync } from "node:fs";
import { findThemeFiles } from "../assets/theme-files.ts";
import { acceptFormer } from "../content/migrations/accept-former.ts";
import { checkCountryNames, checkMessages } from "../content/schema/interface-messages.ts";
import { mergeYaml } from "../content/yaml/merge-yaml.ts";
import type { TemplateYaml } from "../content/yaml/theme-yaml.ts";
import { findTemplateYaml } from "../content/yaml/theme-yaml.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { typesetCountryName, typesetMessages } from "../i18n/typography.ts";
import { memoize, memoizeLast } from "../memoize.ts";
import type { LanguageMessages } from "../site/site-inputs.ts";
import { message } from "./message.ts";

/** The interface messages of languages, and the diagnostics of their files. */
export interface LoadedMessages {
  readonly messagesByLanguage: ReadonlyMap<LanguageTag, LanguageMessages>;
  /** The texts of the files, by path. */
  readonly sources: ReadonlyMap<string, string>;
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

/**
 * Reads and checks the messages of every language of a publication, from the `messages/` of all theme folders: a file may replace
 * single messages of the folders after it. They must also name the languages that only items have.
 */
export function loadMessages(
  themeDirs: readonly string[],
  languages: readonly LanguageTag[],
  itemLanguages: readonly LanguageTag[] = [],
): LoadedMessages {
  const named = [...languages, ...itemLanguages];
  const loaded = languages.map((language) => loadAgain(language)({ themeDirs, named }));
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

interface LoadedLanguage {
  readonly language: LanguageTag;
  readonly messagesByLanguage?: LanguageMessages;
  readonly files: readonly TemplateYaml[];
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

/** {@link loadLanguage}, which takes longer than all content of a small publication, only if a file has changed. */
const loadAgain = memoize((language: LanguageTag) =>
  memoizeLast(
    ({ themeDirs, named }: MessageSources) => loadLanguage(themeDirs, language, named),
    ({ themeDirs, named }) => {
      const files = namesOf(language).flatMap((name) => findThemeFiles(themeDirs, name));
      return JSON.stringify([themeDirs, named, ...files.map((file) => [file, readFileSync(file, "latin1")])]);
    },
  ),
);

interface MessageSources {
  readonly themeDirs: readonly string[];
  readonly named: readonly LanguageTag[];
}

function namesOf(language: LanguageTag): readonly [messages: string, countries: string] {
  return [`messages/${language}.yaml`, `messages/countries/${language}.yaml`];
}

function loadLanguage(
  themeDirs: readonly string[],
  language: LanguageTag,
  named: readonly LanguageTag[],
): LoadedLanguage {
  const [messageName, countriesName] = namesOf(language);
  const [messageFile, countriesFile] = [readMerged(themeDirs, messageName), readMerged(themeDirs, countriesName)];
  const files = [messageFile, countriesFile].flatMap((merged) => merged?.files ?? []);
  if (messageFile === undefined || countriesFile === undefined) {
    const name = messageFile === undefined ? messageName : countriesName;
    const ref = { file: `${themeDirs[0]}/${name}` };
    return {
      language,
      files,
      diagnostics: [
        { rule: "wording-file", severity: "error", ref, message: message("messages-missing", { language }) },
      ],
    };
  }
  const { messages, diagnostics } = checkMessages(
    messageFile.file,
    typesetMessages(messageFile.value, language),
    named,
  );
  const table = checkCountryNames(countriesFile.file, countriesFile.value);
  const countries = new Map([...table.countries].map(([code, name]) => [code, typesetCountryName(name)]));
  return {
    language,
    ...(messages === undefined ? {} : { messagesByLanguage: { messages, countries } }),
    files,
    diagnostics: [...files.flatMap((file) => file.diagnostics), ...diagnostics, ...table.diagnostics],
  };
}

/** A YAML file of the theme, with the values of the first folder that has them, and the files that they come from. */
interface MergedYaml {
  /** The file of the first folder, in which faults are reported: Dateline's own files have none. */
  readonly file: string;
  readonly value: unknown;
  readonly files: readonly TemplateYaml[];
}

/** Reads a file of the theme from all folders that have it, so that a project's file may replace single values of Dateline's. */
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
