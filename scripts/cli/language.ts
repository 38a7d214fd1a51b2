import { chooseLanguage } from "../pipeline/choose-language.ts";
import type { Words } from "../diagnostics/message.ts";
import type { MessageLanguage } from "../diagnostics/message-language.ts";
import { wordsIn } from "../words.ts";

/** The language of what this command says. */
export const LANGUAGE: MessageLanguage = chooseLanguage(process.argv, process.env);

/** The texts of messages in {@link LANGUAGE}. */
export const WORDS: Words = wordsIn(LANGUAGE);
