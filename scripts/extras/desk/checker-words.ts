import { ASSETS_MESSAGES } from "../../assets/messages.ts";
import { CONTENT_CHANGE_MESSAGES } from "../../content/change/messages.ts";
import { CONTENT_MESSAGES } from "../../content/messages.ts";
import { CONTENT_READ_MESSAGES } from "../../content/read/messages.ts";
import { CONTENT_RULES_MESSAGES } from "../../content/rules/messages.ts";
import { CONTENT_SCAFFOLD_MESSAGES } from "../../content/scaffold/messages.ts";
import { CONTENT_SCHEMA_MESSAGES } from "../../content/schema/messages.ts";
import { CONTENT_SVG_MESSAGES } from "../../content/svg/messages.ts";
import { CONTENT_YAML_MESSAGES } from "../../content/yaml/messages.ts";
import type { Words } from "../../diagnostics/message.ts";
import { wordsOf } from "../../diagnostics/message.ts";
import type { MessageLanguage } from "../../diagnostics/message-language.ts";
import { DIAGNOSTICS_MESSAGES } from "../../diagnostics/messages.ts";
import { MARKDOWN_MESSAGES } from "../../markdown/messages.ts";
import { FORM_MESSAGES } from "./form/form-messages.ts";

/** The messages of what checks a text in the browser. */
export const CHECKER_TABLES = [
  ASSETS_MESSAGES,
  CONTENT_CHANGE_MESSAGES,
  CONTENT_MESSAGES,
  CONTENT_READ_MESSAGES,
  CONTENT_RULES_MESSAGES,
  CONTENT_SCAFFOLD_MESSAGES,
  CONTENT_SCHEMA_MESSAGES,
  CONTENT_SVG_MESSAGES,
  CONTENT_YAML_MESSAGES,
  DIAGNOSTICS_MESSAGES,
  MARKDOWN_MESSAGES,
];

/** The texts of what a check of a text in the browser may say, in the words of forms. */
export function checkerWords(language: MessageLanguage): Words {
  return wordsOf(language, ...CHECKER_TABLES, FORM_MESSAGES);
}
