import { ASSETS_MESSAGES } from "./assets/messages.ts";
import { CHECK_OUTPUT_CHECKS_MESSAGES } from "./check-output/checks/messages.ts";
import { CHECK_OUTPUT_MESSAGES } from "./check-output/messages.ts";
import { CONTENT_MESSAGES } from "./content/messages.ts";
import { CONTENT_RENAME_MESSAGES } from "./content/rename/messages.ts";
import { CONTENT_RULES_MESSAGES } from "./content/rules/messages.ts";
import { CONTENT_SCAFFOLD_MESSAGES } from "./content/scaffold/messages.ts";
import { CONTENT_SCHEMA_MESSAGES } from "./content/schema/messages.ts";
import { type Words, wordsOf } from "./diagnostics/message.ts";
import type { MessageLanguage } from "./diagnostics/message-language.ts";
import type { Table } from "./diagnostics/message-table.ts";
import { DIAGNOSTICS_MESSAGES } from "./diagnostics/messages.ts";
import { MARKDOWN_MESSAGES } from "./markdown/messages.ts";
import { PIPELINE_MESSAGES } from "./pipeline/messages.ts";
import { RELEASE_MESSAGES } from "./release/messages.ts";
import { SERVE_MESSAGES } from "./serve/messages.ts";

/*
 * The messages of everything that commands share. Only what talks to people joins them: commands, the server, the library and the plugin.
 */

export const TABLES: readonly Table[] = [
  ASSETS_MESSAGES,
  CHECK_OUTPUT_MESSAGES,
  CHECK_OUTPUT_CHECKS_MESSAGES,
  CONTENT_MESSAGES,
  CONTENT_RENAME_MESSAGES,
  CONTENT_RULES_MESSAGES,
  CONTENT_SCAFFOLD_MESSAGES,
  CONTENT_SCHEMA_MESSAGES,
  DIAGNOSTICS_MESSAGES,
  MARKDOWN_MESSAGES,
  PIPELINE_MESSAGES,
  RELEASE_MESSAGES,
  SERVE_MESSAGES,
];

/** The texts of all messages in a language. */
export function wordsIn(language: MessageLanguage): Words {
  return wordsOf(language, ...TABLES);
}
