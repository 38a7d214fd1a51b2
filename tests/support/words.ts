import { CLI_MESSAGES } from "../../scripts/cli/messages.ts";
import { COMMANDS_MESSAGES } from "../../scripts/commands/messages.ts";
import { type Words, wordsOf } from "../../scripts/diagnostics/message.ts";
import type { MessageLanguage } from "../../scripts/diagnostics/message-language.ts";
import type { Table } from "../../scripts/diagnostics/message-table.ts";
import { EXTRAS } from "../../scripts/extras/index.ts";
import { TABLES } from "../../scripts/words.ts";

const ofExtras = await Promise.all(EXTRAS.map(({ messages }) => messages()));

/** The messages of the program, its commands and all extras. */
export const ALL_TABLES: readonly Table[] = [...TABLES, CLI_MESSAGES, COMMANDS_MESSAGES, ...ofExtras.flat()];

/** The texts of all messages in a language. */
export function wordsIn(language: MessageLanguage): Words {
  return wordsOf(language, ...ALL_TABLES);
}
