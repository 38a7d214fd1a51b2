import { ASSETS_MESSAGES } from "../../../scripts/assets/messages.ts";
import { CHANGE_MESSAGES } from "../../../scripts/change/messages.ts";
import { SCAFFOLD_MESSAGES } from "../../../scripts/change/scaffold/messages.ts";
import { CONTENT_MESSAGES } from "../../../scripts/content/messages.ts";
import { CONTENT_READ_MESSAGES } from "../../../scripts/content/read/messages.ts";
import { CONTENT_SVG_MESSAGES } from "../../../scripts/content/svg/messages.ts";
import { CONTENT_YAML_MESSAGES } from "../../../scripts/content/yaml/messages.ts";
import { type Words, wordsOf } from "../../../scripts/diagnostics/message.ts";
import type { MessageLanguage } from "../../../scripts/diagnostics/message-language.ts";
import type { Table } from "../../../scripts/diagnostics/message-table.ts";
import { DIAGNOSTICS_MESSAGES } from "../../../scripts/diagnostics/messages.ts";
import { FEATURE_TABLES } from "../../../scripts/features/messages.ts";
import { FILES_MESSAGES } from "../../../scripts/files/messages.ts";
import { MARKDOWN_MESSAGES } from "../../../scripts/markdown/messages.ts";
import { RULES_MESSAGES } from "../../../scripts/rules/messages.ts";
import { SCHEMA_MESSAGES } from "../../../scripts/schema/messages.ts";
import { FORM_MESSAGES } from "./form/form-messages.ts";

/** The messages of what checks a text in the browser. */
export const CHECKER_TABLES: readonly Table[] = [
  ASSETS_MESSAGES,
  CHANGE_MESSAGES,
  CONTENT_MESSAGES,
  CONTENT_READ_MESSAGES,
  RULES_MESSAGES,
  SCAFFOLD_MESSAGES,
  SCHEMA_MESSAGES,
  CONTENT_SVG_MESSAGES,
  CONTENT_YAML_MESSAGES,
  DIAGNOSTICS_MESSAGES,
  ...FEATURE_TABLES,
  FILES_MESSAGES,
  MARKDOWN_MESSAGES,
];

/** The texts of what a check of a text in the browser may say, in the words of forms. */
export function checkerWords(language: MessageLanguage): Words {
  return wordsOf(language, ...CHECKER_TABLES, FORM_MESSAGES);
}
