import type { MessageLanguage } from "./message-language.ts";
import type { LocalText, Table } from "./message-table.ts";
import { fillText, type MessageValue, type ValueArguments } from "./message-text.ts";

/** A message in no language yet: plain data, which threads and caches pass on. */
export interface Message {
  readonly id: string;
  readonly values: Readonly<Record<string, MessageValue>>;
}

/** A function that makes messages of some tables: it takes an id, and the values that the English text needs. */
export type MakeMessage<Messages extends Table> = <Id extends keyof Messages & string>(
  id: Id,
  ...values: MessageArguments<Messages, Id>
) => Message;

/** The arguments of {@link MakeMessage} after an id. */
export type MessageArguments<Messages extends Table, Id extends keyof Messages> = ValueArguments<Messages[Id]["en"]>;

/** The function behind every {@link MakeMessage}. The tables are types here: who makes a message needs no text. */
export function makeMessage(id: string, values: Message["values"] = {}): Message {
  return { id, values };
}

/** The texts of messages in one language. */
export interface Words {
  readonly language: MessageLanguage;
  /** By the ids of the messages. */
  readonly texts: Readonly<Record<string, string>>;
}

/** The texts of some tables in a language. */
export function wordsOf(language: MessageLanguage, ...tables: readonly Table[]): Words {
  const entries = tables.flatMap((table) => Object.entries<LocalText>(table));
  return { language, texts: Object.fromEntries(entries.map(([id, texts]) => [id, texts[language]])) };
}

/** The words with additional tables. */
export function withTables(words: Words, tables: readonly Table[]): Words {
  return { ...words, texts: { ...words.texts, ...wordsOf(words.language, ...tables).texts } };
}

/** A message in the language of `words`; its id, if they have no text for it. */
export function formatMessage({ id, values }: Message, { language, texts }: Words): string {
  return fillText(texts[id] ?? id, values, language);
}

/** Whether something that was plain data is a message. */
export function isMessage(value: unknown): value is Message {
  return typeof value === "object" && value !== null && "id" in value && "values" in value;
}
