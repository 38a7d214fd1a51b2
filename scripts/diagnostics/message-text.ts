import type { MessageLanguage } from "./message-language.ts";

/*
 * The notation of messages:
 *
 *     Unknown topic `{topic}`.               a text or a list of texts, shown in backticks
 *     At most {most} characters.             a number
 *     {count|# more file|# more files}       a phrase with its plural form; `#` is the number
 *
 * The English text gives the types of the values.
 */

/** The values of a message: texts, lists of texts, which are shown one by one, and numbers. */
export type MessageValue = string | readonly string[] | number;

/** The values that a text needs, by the names of its placeholders. */
export type ValuesFor<Text extends string> = { readonly [Name in TextNames<Text>]: string | readonly string[] } & {
  readonly [Name in NumberNames<Text>]: number;
};

/** The arguments after a text: its values, or none if it has no placeholder. */
export type ValueArguments<Text extends string> = [PlaceholderNames<Text>] extends [never] ? [] : [ValuesFor<Text>];

/** The names of all placeholders of a text. */
type PlaceholderNames<Text extends string> = TextNames<Text> | NumberNames<Text>;

/** The names of a text's placeholders for texts. */
export type TextNames<Text extends string> = Text extends `${string}\`{${infer Name}}\`${infer Rest}`
  ? Name | TextNames<Rest>
  : never;
/** The names of its placeholders for numbers. */
export type NumberNames<Text extends string> = Text extends `${infer Before}{${infer Inside}}${infer Rest}`
  ? (Before extends `${string}\`` ? never : NameOf<Inside>) | NumberNames<Rest>
  : never;
type NameOf<Inside extends string> = Inside extends `${infer Name}|${string}` ? Name : Inside;

/** A text with its values filled in. The values are not changed; the text around them gets the spaces of its language. */
export function fillText(
  text: string,
  values: Readonly<Record<string, MessageValue>>,
  language: MessageLanguage,
): string {
  return typeset(text, language).replace(PLACEHOLDER, (all, name?: string, count?: string, one = "", other = "") => {
    const value = values[name ?? count ?? ""];
    if (value === undefined) return all;
    if (typeof value !== "number")
      return [value]
        .flat()
        .map((each) => `\`${each}\``)
        .join(", ");
    if (!all.includes("|")) return String(value);
    return (isSingular(value, language) ? one : other).replace("#", String(value));
  });
}

const PLACEHOLDER = /`\{(\w+)\}`|\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g;

/** By the plural rules of CLDR for whole numbers; Portuguese is European Portuguese. */
function isSingular(count: number, language: MessageLanguage): boolean {
  return language === "fr" ? count < 2 : count === 1;
}

/** French has a no-break space before `:` and a narrow one before `;`, `?` and `!`. Text in backticks is not changed. */
export function typeset(text: string, language: MessageLanguage): string {
  if (language !== "fr") return text;
  return text.replace(/`[^`]*`| ([:;?!])/g, (all, mark?: string) =>
    mark === undefined ? all : `${mark === ":" ? "\u00A0" : "\u202F"}${mark}`,
  );
}
