import path from "node:path";

/** The words of a file. */
export interface Words {
  /** The visible words; for a page, the words of its main element. */
  readonly shown: readonly string[];
  /** The words in the head of a page, including names of elements and members. */
  readonly head: readonly string[];
}

/** Extracts the words of a file by its kind: HTML, XML, JSON, a calendar, or plain text. */
export function wordsOf(file: string, text: string): Words {
  return { shown: splitWords(plainText(file, text)), head: file.endsWith(".html") ? headWords(text) : [] };
}

function plainText(file: string, text: string): string {
  switch (path.extname(file)) {
    case ".html":
      return readMarkup(/<main[\s\S]*<\/main>/.exec(text)?.[0] ?? text);
    case ".xml":
      // The content of an entry is escaped HTML.
      return readMarkup(readMarkup(text));
    case ".json":
      return readMarkup(readJson(text));
    case ".ics":
      return unfoldCalendar(text);
    default:
      return text;
  }
}

/** The text of markup without its tags. For an SVG drawing only the label counts. */
function readMarkup(markup: string): string {
  const named = markup.replaceAll(
    /<svg([^>]*)>[\s\S]*?<\/svg>/g,
    (_, attributes: string) => ` ${/aria-label="([^"]*)"/.exec(attributes)?.[1] ?? ""} `,
  );
  return decodeEntities(named.replaceAll(/<[^>]*>/g, " "));
}

const STRUCTURED = /<script type="?application\/ld\+json"?>([\s\S]*?)<\/script>/g;

/** The words of a head, tags and attributes included; structured data is parsed as JSON. */
function headWords(page: string): readonly string[] {
  const [head = ""] = page.split("</head>");
  const data = [...head.matchAll(STRUCTURED)].map(([, json = ""]) => readJson(json));
  return splitWords([decodeEntities(head.replaceAll(STRUCTURED, " ")), ...data].join(" "));
}

/** The values of JSON with the names of members, in alphabetical order; empty if the text is not JSON. */
function readJson(text: string): string {
  try {
    return formatValue(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof SyntaxError) return "";
    throw cause;
  }
}

function formatValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(formatValue).join(" ");
  if (typeof value !== "object" || value === null) return String(value);
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return members.map(([name, member]) => `${name} ${formatValue(member)}`).join(" ");
}

/** A calendar without line folding and escapes (RFC 5545 §3.1, §3.3.11). */
function unfoldCalendar(text: string): string {
  return text.replaceAll(/\r?\n[ \t]/g, "").replaceAll(/\\([n\\;,])/gi, (_, mark) => (/n/i.test(mark) ? "\n" : mark));
}

/** The words of a text for comparison: sequences of letters and digits. */
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

/** Decodes the character references that templates write. */
function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hexadecimal, decimal, name) => {
    if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return NAMED.get(name) ?? whole;
  });
}

/** The first phrase that does not follow the phrase before it in the words; undefined when all are there in this order. */
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

/** The phrases that the words do not contain. */
export function findAbsent(words: readonly string[], phrases: readonly string[]): readonly string[] {
  const text = ` ${words.join(" ")} `;
  return phrases.filter((phrase) => !text.includes(` ${splitWords(phrase).join(" ")} `));
}
