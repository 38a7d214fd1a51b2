import { CHANGE_MESSAGES, RULES_MESSAGES, SCAFFOLD_MESSAGES } from "../../../scripts/change/index.ts";
import { FEATURE_TABLES } from "../../../scripts/cli/index.ts";
import {
  CONTENT_MESSAGES,
  CONTENT_READ_MESSAGES,
  CONTENT_SVG_MESSAGES,
  CONTENT_YAML_MESSAGES,
  FILES_MESSAGES,
  MARKDOWN_MESSAGES,
} from "../../../scripts/content/index.ts";
import {
  DIAGNOSTICS_MESSAGES,
  type MessageLanguage,
  type Table,
  type Words,
  wordsOf,
} from "../../../scripts/diagnostics/index.ts";
import { SCHEMA_MESSAGES } from "../../../scripts/model/index.ts";
import { ASSETS_MESSAGES } from "../../../scripts/templates/index.ts";
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
