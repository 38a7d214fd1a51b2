import type { Remark } from "../diagnostics/finding.ts";
import type { TemplateYaml } from "../files/template-yaml.ts";
import { findTemplateYaml } from "../files/template-yaml.ts";
import type { LanguageTag } from "../language/tag.ts";
import { checkCountryNames, checkWording } from "../schema/wording.ts";
import type { LanguageWords } from "../views/site.ts";

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
