import { CHECKER_TABLES } from "../../../scripts/cli/index.ts";
import { type MessageLanguage, type Words, wordsOf } from "../../../scripts/diagnostics/index.ts";
import { FORM_MESSAGES } from "./form/form-messages.ts";

/** The messages of checks of a text in the browser, in the words of forms. */
export function checkerWords(language: MessageLanguage): Words {
  return wordsOf(language, ...CHECKER_TABLES, FORM_MESSAGES);
}
