import type { MessageLanguage } from "./message-language.ts";
import type { NumberNames, TextNames } from "./message-text.ts";

/** A text in each language of messages. */
export type LocalText = Readonly<Record<MessageLanguage, string>>;

/** Messages by id, each in every language. English gives the placeholders. */
export type Table = Readonly<Record<string, LocalText>>;

/**
 * `true` if each text of a table has the placeholders of the English text. Otherwise the mistake, which the compiler shows: `"link-missing
 * (es): {file} is missing"`.
 */
export type Complete<Messages extends Table> =
  FaultsIn<Messages> extends infer Fault ? ([Fault] extends [never] ? true : Fault) : never;

type FaultsIn<Messages extends Table> = {
  readonly [Id in keyof Messages & string]: {
    readonly [Language in MessageLanguage]: FaultOf<
      `${Id} (${Language})`,
      NamesIn<Messages[Id]["en"]>,
      NamesIn<Messages[Id][Language]>
    >;
  }[MessageLanguage];
}[keyof Messages & string];

/** A misspelt placeholder is missing and superfluous at once: one of the two is enough, and the compiler shows a single text in full. */
type FaultOf<Where extends string, Wanted extends string, Found extends string> = [Exclude<Wanted, Found>] extends [
  never,
]
  ? `${Where}: ${Exclude<Found, Wanted>} is not in English`
  : `${Where}: ${Exclude<Wanted, Found>} is missing`;

/** The placeholders of a text, each as written. */
type NamesIn<Text extends string> = `\`{${TextNames<Text>}}\`` | `{${NumberNames<Text>}}`;
