import { formatMessage, type Message, type Words, wordsOf } from "../diagnostics/message.ts";
import type { Table } from "../diagnostics/message-table.ts";
import { TABLES } from "../words.ts";
import { LANGUAGE } from "./command-language.ts";
import { message } from "./message.ts";
import { CLI_MESSAGES } from "./messages.ts";

/** The output of a command and its end. Exit code 0 is success, 1 errors in content or output, 2 wrong usage. */
export interface Shell {
  /** The texts of all messages that the command may use, in its language. */
  readonly words: Words;
  /** Messages as one line. */
  textOf(...sentences: readonly Message[]): string;
  /** Writes messages to standard output, as one line. */
  say(...sentences: readonly Message[]): void;
  /** Writes messages to standard error, as one line. */
  warn(...sentences: readonly Message[]): void;
  /** Writes messages to standard error, as one line, and ends the process. */
  fail(code: 1 | 2, ...sentences: readonly Message[]): never;
  /** Ends the process with 2, because an argument is wrong or, if it is empty, missing. `remedy` describes valid values. */
  failOnArgument(argument: string | undefined, remedy: Message): never;
}

/** The shell of commands with additional tables of messages. */
export function openShell(...tables: readonly Table[]): Shell {
  const words = wordsOf(LANGUAGE, ...TABLES, CLI_MESSAGES, ...tables);
  const textOf = (...sentences: readonly Message[]) => sentences.map((each) => formatMessage(each, words)).join(" ");
  const fail = (code: 1 | 2, ...sentences: readonly Message[]) => failWithText(code, textOf(...sentences));
  return {
    words,
    textOf,
    fail,
    say: (...sentences) => void process.stdout.write(`${textOf(...sentences)}\n`),
    warn: (...sentences) => void process.stderr.write(`${textOf(...sentences)}\n`),
    failOnArgument: (argument, remedy) =>
      fail(2, argument ? message("argument-wrong", { argument }) : message("argument-missing"), remedy),
  };
}

/** Writes a text that is not a message, such as an error of another program, to standard error, and ends the process. */
export function failWithText(code: 1 | 2, text: string): never {
  process.stderr.write(`${text}\n`);
  process.exit(code);
}

/** The shell of code that all commands share. */
export const shell: Shell = openShell();
