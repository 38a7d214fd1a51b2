import assert, { type AssertPredicate } from "node:assert/strict";
import { PACKAGES } from "../../packages/index.ts";
import { CLI_MESSAGES } from "../../scripts/cli/messages.ts";
import { COMMANDS_MESSAGES } from "../../scripts/commands/messages.ts";
import { formatMessage, type Words, wordsOf } from "../../scripts/diagnostics/message.ts";
import { MessageError } from "../../scripts/diagnostics/message-error.ts";
import type { MessageLanguage } from "../../scripts/diagnostics/message-language.ts";
import type { Table } from "../../scripts/diagnostics/message-table.ts";
import { TABLES } from "../../scripts/words.ts";

const ofPackages = await Promise.all(PACKAGES.map(({ messages }) => messages()));

/** The messages of the program, its commands and all packages. */
export const ALL_TABLES: readonly Table[] = [...TABLES, CLI_MESSAGES, COMMANDS_MESSAGES, ...ofPackages.flat()];

/** The texts of all messages in a language. */
export function wordsIn(language: MessageLanguage): Words {
  return wordsOf(language, ...ALL_TABLES);
}

/** `assert.rejects`, for errors whose message is in no language yet: they get their sentence in English first. */
export async function rejects(work: Promise<unknown>, expected: AssertPredicate, message?: string): Promise<void> {
  const said = work.catch((error: unknown) => {
    if (error instanceof MessageError) error.message = formatMessage(error.words, wordsIn("en"));
    throw error;
  });
  await assert.rejects(said, expected, message);
}
