import { chooseLanguage } from "../build/choose-language.ts";
import type { MessageLanguage } from "../diagnostics/message-language.ts";

/** The language of what this command says. */
export const LANGUAGE: MessageLanguage = chooseLanguage(process.argv, process.env);
