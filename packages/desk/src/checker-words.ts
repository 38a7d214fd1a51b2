import { CHECKER_TABLES } from "../../../scripts/cli/index.ts";
import { type MessageLanguage, type Words, wordsOf } from "../../../scripts/diagnostics/index.ts";
import { FORM_MESSAGES } from "./form/form-messages.ts";

/** The texts of what a check of a text in the browser may say, in the words of forms. */
export function checkerWords(language: MessageLanguage): Words {
  return wordsOf(language, ...CHECKER_TABLES, FORM_MESSAGES);
}
