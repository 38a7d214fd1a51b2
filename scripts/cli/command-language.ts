import type { MessageLanguage } from "../diagnostics/message-language.ts";
import { chooseLanguage } from "../pipeline/choose-language.ts";

/** The language of this command's messages. */
export const LANGUAGE: MessageLanguage = chooseLanguage(process.argv, process.env);
