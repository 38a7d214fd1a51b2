import { ASSETS_MESSAGES } from "./assets/messages.ts";
import { BUILD_COMPARE_MESSAGES } from "./extras/compare/messages.ts";
import { BUILD_MESSAGES } from "./pipeline/messages.ts";
import { CHECK_OUTPUT_CHECKS_MESSAGES } from "./check-output/checks/messages.ts";
import { CHECK_OUTPUT_MESSAGES } from "./check-output/messages.ts";
import { CLI_MESSAGES } from "./cli/messages.ts";
import { CONTENT_MESSAGES } from "./content/messages.ts";
import { CONTENT_RENAME_MESSAGES } from "./content/rename/messages.ts";
import { CONTENT_RULES_MESSAGES } from "./content/rules/messages.ts";
import { CONTENT_SCAFFOLD_MESSAGES } from "./content/scaffold/messages.ts";
import { CONTENT_SCHEMA_MESSAGES } from "./content/schema/messages.ts";
import { type Words, wordsOf } from "./diagnostics/message.ts";
import type { MessageLanguage } from "./diagnostics/message-language.ts";
import type { Table } from "./diagnostics/message-table.ts";
import { DIAGNOSTICS_MESSAGES } from "./diagnostics/messages.ts";
import { EDITIONS_MESSAGES } from "./editions/messages.ts";
import { IMPORT_HTML_MESSAGES } from "./extras/import/html/messages.ts";
import { IMPORT_MESSAGES } from "./extras/import/messages.ts";
import { IMPORT_PICTURES_MESSAGES } from "./extras/import/pictures/messages.ts";
import { IMPORT_SOURCES_MESSAGES } from "./extras/import/sources/messages.ts";
import { MARKDOWN_MESSAGES } from "./markdown/messages.ts";
import { PUBLISH_MESSAGES } from "./extras/publish/messages.ts";
import { SERVE_MESSAGES } from "./serve/messages.ts";

/*
 * The messages of all folders. Only what talks to people joins them: commands, the server, the library and the plugin.
 */

export const TABLES: readonly Table[] = [
  ASSETS_MESSAGES,
  BUILD_COMPARE_MESSAGES,
  BUILD_MESSAGES,
  CHECK_OUTPUT_CHECKS_MESSAGES,
  CHECK_OUTPUT_MESSAGES,
  CLI_MESSAGES,
  CONTENT_MESSAGES,
  CONTENT_RENAME_MESSAGES,
  CONTENT_RULES_MESSAGES,
  CONTENT_SCAFFOLD_MESSAGES,
  CONTENT_SCHEMA_MESSAGES,
  DIAGNOSTICS_MESSAGES,
  EDITIONS_MESSAGES,
  IMPORT_HTML_MESSAGES,
  IMPORT_MESSAGES,
  IMPORT_PICTURES_MESSAGES,
  IMPORT_SOURCES_MESSAGES,
  MARKDOWN_MESSAGES,
  PUBLISH_MESSAGES,
  SERVE_MESSAGES,
];

/** The texts of all messages in a language. */
export function wordsIn(language: MessageLanguage): Words {
  return wordsOf(language, ...TABLES);
}
