import path from "node:path";

/** The words of a file. */
export interface Words {
  /** Those that a reader sees: of the main part, if the file is a page. */
  readonly shown: readonly string[];
  /** Those of a page's head, with the names of what they stand for. */
  readonly head: readonly string[];
}

/** The words of a file, read as what it is: markup, a feed, data, a calendar, or plain text. */
export function messagesOf(file: string, text: string): Words {
  return { shown: splitWords(plainText(file, text)), head: file.endsWith(".html") ? headWords(text) : [] };
}

function plainText(file: string, text: string): string {
  switch (path.extname(file)) {
    case ".html":
      return readMarkup(/<main[\s\S]*<\/main>/.exec(text)?.[0] ?? text);
    case ".xml":
      // What an entry says is markup in markup.
      return readMarkup(readMarkup(text));
    case ".json":
      return readMarkup(readJson(text));
    case ".ics":
      return unfoldCalendar(text);
    default:
      return text;
  }
}

/** Markup without its tags; of a drawing only what it is called. */
function readMarkup(markup: string): string {
  const named = markup.replaceAll(
    /<svg([^>]*)>[\s\S]*?<\/svg>/g,
    (_, attributes: string) => ` ${/aria-label="([^"]*)"/.exec(attributes)?.[1] ?? ""} `,
  );
  return decodeEntities(named.replaceAll(/<[^>]*>/g, " "));
}

const STRUCTURED = /<script type="?application\/ld\+json"?>([\s\S]*?)<\/script>/g;

/** The head as it is written, attributes too; its structured data as data. */
function headWords(page: string): readonly string[] {
  const [head = ""] = page.split("</head>");
  const data = [...head.matchAll(STRUCTURED)].map(([, json = ""]) => readJson(json));
  return splitWords([decodeEntities(head.replaceAll(STRUCTURED, " ")), ...data].join(" "));
}

/** What JSON says, with the names of its members, in their alphabetical order; nothing if it is no JSON. */
function readJson(text: string): string {
  try {
    return printValue(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof SyntaxError) return "";
    throw cause;
  }
}

function printValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(printValue).join(" ");
  if (typeof value !== "object" || value === null) return String(value);
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return members.map(([name, member]) => `${name} ${printValue(member)}`).join(" ");
}

/** A calendar's lines as they were before they were folded and escaped (RFC 5545 §3.1, §3.3.11). */
function unfoldCalendar(text: string): string {
  return text.replaceAll(/\r?\n[ \t]/g, "").replaceAll(/\\([n\\;,])/gi, (_, mark) => (/n/i.test(mark) ? "\n" : mark));
}

/** Words as they are compared: letters and digits, without regard to what stands between them. */
function splitWords(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
]);

/** The references that templates write when they escape. */
function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hexadecimal, decimal, name) => {
    if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return NAMED.get(name) ?? whole;
  });
}

/**
 * The first phrase that is not in the words, looking for each after the one before; undefined when all are there, in their
 * order.
 */
export function findMissing(words: readonly string[], phrases: readonly string[]): string | undefined {
  const text = ` ${words.join(" ")} `;
  let from = 0;
  for (const phrase of phrases) {
    const wanted = ` ${splitWords(phrase).join(" ")} `;
    const at = text.indexOf(wanted, from);
    if (at < 0) return phrase;
    from = at + wanted.length - 1;
  }
  return undefined;
}

/** The phrases that are not in the words, wherever they may stand. */
export function findAbsent(words: readonly string[], phrases: readonly string[]): readonly string[] {
  const text = ` ${words.join(" ")} `;
  return phrases.filter((phrase) => !text.includes(` ${splitWords(phrase).join(" ")} `));
}
