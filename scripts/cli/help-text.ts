import type { MessageLanguage } from "../diagnostics/message-language.ts";
import { typeset } from "../diagnostics/message-text.ts";

/** A text in each language of messages. */
export type LocalText = Readonly<Record<MessageLanguage, string>>;

/** The output of `--help` for a command. Names of options and of their values are the same in every language. */
export interface CommandHelp {
  /** The name of the command after `npm run`. */
  readonly usage: readonly string[];
  /** Its description; paragraphs are separated by line breaks. */
  readonly about: LocalText;
  /** Its exit codes. */
  readonly exit: LocalText;
  /** Option, with the name of its value → its description. `--lang` and `--help` are added. */
  readonly options: Readonly<Record<string, LocalText>>;
  /** The text below the options. */
  readonly note?: LocalText;
  /** Calls to copy. */
  readonly examples?: readonly string[];
}

/** The help of a command in a language, for terminals of {@link WIDTH} columns. */
export function formatHelp(help: CommandHelp, language: MessageLanguage): string {
  const textOf = (text: LocalText) => typeset(text[language], language);
  const options = Object.entries({
    ...("--lang L" in help.options ? help.options : { ...help.options, ...OF_EVERY_COMMAND }),
    ...LAST,
  });
  const column = Math.max(...options.map(([option]) => option.length)) + 4;
  const sections = [
    listAfter(`${textOf(USAGE)} `, help.usage),
    `${textOf(help.about)
      .split("\n")
      .map((paragraph) => wrap(paragraph, 0))
      .join("\n")}\n${wrap(textOf(help.exit), 0)}`,
    options.map(([option, text]) => `  ${option}`.padEnd(column) + wrap(textOf(text), column).trimStart()).join("\n"),
    ...(help.note === undefined ? [] : [wrap(textOf(help.note), 0)]),
    ...(help.examples === undefined ? [] : [listAfter(`${textOf(EXAMPLE)} `, help.examples)]),
  ];
  return `${sections.join("\n\n")}\n`;
}

const WIDTH = 100;

const USAGE: LocalText = { en: "Usage:", es: "Uso:", pt: "Utilização:", fr: "Utilisation :" };
const EXAMPLE: LocalText = { en: "For example:", es: "Por ejemplo:", pt: "Por exemplo:", fr: "Par exemple :" };

/** A command for one edition has its own meaning of it: its messages are in the language of the edition. */
const OF_EVERY_COMMAND: CommandHelp["options"] = {
  "--lang L": {
    en: "the language of messages: en, es, pt or fr; by default the language of the system or of the publication",
    es: "el idioma de los mensajes: en, es, pt o fr; por omisión, el del sistema o el de la publicación",
    pt: "a língua das mensagens: en, es, pt ou fr; por omissão, a do sistema ou a da publicação",
    fr: "la langue des messages : en, es, pt ou fr ; par défaut celle du système ou de la publication",
  },
};

const LAST: CommandHelp["options"] = {
  "--help": { en: "this text", es: "este texto", pt: "este texto", fr: "ce texte" },
};

/** Lines below each other, the first one after its label. */
function listAfter(label: string, lines: readonly string[]): string {
  return lines.map((line, index) => (index === 0 ? label : " ".repeat(label.length)) + line).join("\n");
}

/** A paragraph in lines that begin in a column. A word longer than a line stays whole. */
function wrap(text: string, column: number): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || column + last.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map((line) => " ".repeat(column) + line).join("\n");
}
