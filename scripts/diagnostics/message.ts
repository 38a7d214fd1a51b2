import type { MessageLanguage } from "./message-language.ts";
import { fillText, type MessageValue, type SamePlaceholders, type ValueArguments } from "./message-text.ts";
import { EN } from "./messages/en/index.ts";
import { ES } from "./messages/es/index.ts";
import { FR } from "./messages/fr/index.ts";
import { PT } from "./messages/pt/index.ts";

/** All messages: language → id → text. English gives the ids and the placeholders. */
export const MESSAGES = {
  en: EN,
  es: ES satisfies SamePlaceholders<typeof EN, typeof ES>,
  pt: PT satisfies SamePlaceholders<typeof EN, typeof PT>,
  fr: FR satisfies SamePlaceholders<typeof EN, typeof FR>,
} as const;

/** The name of a message. */
export type MessageId = keyof typeof EN;

/** A message in no language yet: plain data, which threads and caches pass on. */
export interface Message {
  readonly id: MessageId;
  readonly values: Readonly<Record<string, MessageValue>>;
}

/** What {@link message} takes after an id: the values that the English text needs. */
export type MessageArguments<Id extends MessageId> = ValueArguments<(typeof EN)[Id]>;

/** The message with an id, and the values that its text needs. */
export function message<Id extends MessageId>(id: Id, ...[values]: MessageArguments<Id>): Message {
  return { id, values: values ?? {} };
}

/** A message in a language. */
export function formatMessage({ id, values }: Message, language: MessageLanguage): string {
  return fillText(MESSAGES[language][id], values, language);
}

/** Whether something that was plain data is a message. */
export function isMessage(value: unknown): value is Message {
  return typeof value === "object" && value !== null && "id" in value && "values" in value && isMessageId(value.id);
}

function isMessageId(id: unknown): id is MessageId {
  return typeof id === "string" && Object.hasOwn(EN, id);
}
