import { findThemeText } from "../../assets/theme-files.ts";
import { scaffoldLanguage } from "../../content/scaffold/language/scaffold-language.ts";
import { parseYaml } from "../../content/yaml/yaml.ts";
import { parseLanguageTag } from "../../i18n/language-tag.ts";
import { ownThemeDirs } from "../../pipeline/options.ts";
import { wordsIn } from "../../words.ts";
import { message } from "../message.ts";
import type { NewKind } from "./new-file.ts";
import { readWord } from "./new-file.ts";

const ENGLISH = "messages/en.yaml";

/** Creates the messages and country names of a language by `new -- language`. */
export const language: NewKind = {
  into: "theme",
  maxWords: 1,
  options: [],
  create({ words, languages, itemLanguages }) {
    const tag = readWord(message("write-language-tag"), words[0]?.toLowerCase(), parseLanguageTag);
    return scaffoldLanguage({
      language: tag,
      named: [...languages, ...itemLanguages],
      english: parseYaml({ file: ENGLISH, yaml: findThemeText(ownThemeDirs(), ENGLISH) ?? "", firstLine: 1 }).value,
      comments: wordsIn("en"),
      shipped: findThemeText(ownThemeDirs(), `messages/${tag}.yaml`),
    });
  },
};
