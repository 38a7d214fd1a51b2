import { ASSETS_MESSAGES } from "./assets/messages.ts";
import { CHANGE_MESSAGES } from "./change/messages.ts";
import { SCAFFOLD_MESSAGES } from "./change/scaffold/messages.ts";
import { CHECK_OUTPUT_CHECKS_MESSAGES } from "./check-output/checks/messages.ts";
import { CHECK_OUTPUT_MESSAGES } from "./check-output/messages.ts";
import { CONTENT_MESSAGES } from "./content/messages.ts";
import { CONTENT_READ_MESSAGES } from "./content/read/messages.ts";
import { CONTENT_SVG_MESSAGES } from "./content/svg/messages.ts";
import { CONTENT_YAML_MESSAGES } from "./content/yaml/messages.ts";
import { formatMessage, type Words, wordsOf } from "./diagnostics/message.ts";
import { MessageError } from "./diagnostics/message-error.ts";
import type { MessageLanguage } from "./diagnostics/message-language.ts";
import type { Table } from "./diagnostics/message-table.ts";
import { DIAGNOSTICS_MESSAGES } from "./diagnostics/messages.ts";
import { EXTENSIONS_MESSAGES } from "./extensions/messages.ts";
import { FEATURE_TABLES } from "./features/messages.ts";
import { FILES_MESSAGES } from "./files/messages.ts";
import { MARKDOWN_MESSAGES } from "./markdown/messages.ts";
import { PIPELINE_MESSAGES } from "./pipeline/messages.ts";
import { RELEASE_MESSAGES } from "./release/messages.ts";
import { RULES_MESSAGES } from "./rules/messages.ts";
import { SCHEMA_MESSAGES } from "./schema/messages.ts";
import { SERVE_MESSAGES } from "./serve/messages.ts";

/** The messages of content checks, wherever they run. */
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

/**
 * The messages that all commands share. Only code with output for people imports them: commands, the server, the library and the plugin.
 */
export const TABLES: readonly Table[] = [
  ...CHECKER_TABLES,
  CHECK_OUTPUT_MESSAGES,
  CHECK_OUTPUT_CHECKS_MESSAGES,
  EXTENSIONS_MESSAGES,
  PIPELINE_MESSAGES,
  RELEASE_MESSAGES,
  SERVE_MESSAGES,
];

/** The texts of all messages in a language. */
export function wordsIn(language: MessageLanguage): Words {
  return wordsOf(language, ...TABLES);
}

/** Work whose errors leave the program: a {@link MessageError} gets its sentence in English as the `message` of an `Error`. */
export async function withEnglishErrors<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw inEnglish(error);
  }
}

/** An error that leaves the program, as {@link withEnglishErrors} describes. */
export function inEnglish(error: unknown): unknown {
  if (error instanceof MessageError) error.message = formatMessage(error.words, wordsIn("en"));
  return error;
}
