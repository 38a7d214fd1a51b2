import { findThemeText } from "../../assets/theme-files.ts";
import { scaffoldLanguage } from "../../change/scaffold/language/scaffold-language.ts";
import { parseLanguageTag } from "../../i18n/language-tag.ts";
import { ownThemeDirs } from "../../pipeline/options.ts";
import { wordsIn } from "../../words.ts";
import { message } from "../message.ts";
import { modelLanguage, readModelTexts } from "../model-texts.ts";
import type { NewKind } from "./new-file.ts";
import { readWord } from "./new-file.ts";

/** Creates the messages and country names of a language by `new -- language`. */
export const language: NewKind = {
  into: "theme",
  maxWords: 1,
  options: [],
  create({ words, languages, itemLanguages, content }) {
    const tag = readWord(message("write-language-tag"), words[0]?.toLowerCase(), parseLanguageTag);
    const fallback = content.publication?.fields.fallbackLanguages?.[tag];
    return scaffoldLanguage({
      language: tag,
      named: [...languages, ...itemLanguages],
      model: readModelTexts(modelLanguage([fallback ?? "", ...languages])),
      isLent: fallback !== undefined,
      comments: wordsIn("en"),
      shipped: findThemeText(ownThemeDirs(), `messages/${tag}.yaml`),
    });
  },
};
