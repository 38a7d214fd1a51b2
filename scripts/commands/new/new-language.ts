import { findThemeFile, themeFile } from "../../assets/theme-files.ts";
import { scaffoldLanguage } from "../../content/scaffold/language/scaffold-language.ts";
import { findTemplateYaml } from "../../content/yaml/theme-yaml.ts";
import { parseLanguageTag } from "../../i18n/language-tag.ts";
import { ownThemeDirs } from "../../pipeline/options.ts";
import { wordsIn } from "../../words.ts";
import { message } from "../message.ts";
import { type NewKind, readWord } from "./new-file.ts";

/** Creates the messages and country names of a language by `new -- language`. */
export const language: NewKind = {
  into: "theme",
  maxWords: 1,
  options: [],
  create({ words, languages, itemLanguages }) {
    const tag = readWord(message("write-language-tag"), words[0]?.toLowerCase(), parseLanguageTag);
    const ours = findThemeFile(ownThemeDirs(), `messages/${tag}.yaml`);
    return scaffoldLanguage({
      language: tag,
      named: [...languages, ...itemLanguages],
      english: findTemplateYaml(themeFile(ownThemeDirs(), "messages/en.yaml"))?.value,
      comments: wordsIn("en"),
      shipped: ours === undefined ? undefined : findTemplateYaml(ours)?.text,
    });
  },
};
