import type { Refusal, Scaffold } from "../../change/scaffold/scaffold.ts";
import type { Message } from "../../diagnostics/message.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import type { Content } from "../../model/content.ts";
import { message } from "../message.ts";
import { shell } from "../shell.ts";

/** The options that some kinds of new files have. */
export type NewOption =
  | ("bulletin" | "country" | "language" | "place" | "series" | "summary" | "title" | "topic")
  | "translated-by";

/** What was typed after the kind, and the publication that gets the file. */
export interface NewFile {
  readonly words: readonly string[];
  readonly values: Readonly<Partial<Record<NewOption, string>>>;
  readonly contentDir: string;
  readonly content: Content;
  readonly languages: readonly [LanguageTag, ...LanguageTag[]];
  /** The languages that only items have. */
  readonly itemLanguages: readonly LanguageTag[];
}

/** A kind of file that `new` creates. */
export interface NewKind {
  /** The folder that gets its files. */
  readonly into: "content" | "theme";
  /** The most words after the kind. */
  readonly maxWords: number;
  readonly options: readonly NewOption[];
  /** Ends the process with 2 if something that was typed is wrong. */
  readonly create: (file: NewFile) => Scaffold | Refusal | readonly Scaffold[];
}

/** The value of a word. Ends the process with 2 if it has none; `remedy` says what to write. */
export function readWord<Value>(
  remedy: Message,
  typed: string | undefined,
  parse: (text: string) => Value | undefined,
): Value {
  const value = typed === undefined ? undefined : parse(typed);
  return value ?? shell.failOnArgument(typed, remedy);
}

/** The language that was typed. Ends the process with 2 if it is none of those. */
export function readLanguage(typed: string | undefined, known: readonly LanguageTag[]): LanguageTag {
  const language = known.find((tag) => tag === typed);
  return language ?? shell.fail(2, message("language-unknown", { language: typed ?? "", languages: known }));
}
