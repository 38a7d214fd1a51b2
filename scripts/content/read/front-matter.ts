import matter from "gray-matter";
import { defined } from "../../defined.ts";
import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { Message } from "../../diagnostics/message.ts";
import type { ContentPath } from "../content-path.ts";
import { message } from "../message.ts";
import { parseYaml } from "../yaml/yaml.ts";
import { shorten } from "../yaml/yaml-errors.ts";
import { decodeText } from "./decode.ts";

/** The two parts of a Markdown file, both as written. */
export interface FrontMatter {
  readonly yaml: string;
  readonly markdown: string;
  /** The line of the file on which the Markdown starts, from 1. The YAML always starts on line 2. */
  readonly markdownLine: number;
}

/** The longest front matter that is read, in UTF-16 code units: ten times the longest that anyone needs. */
export const LONGEST_FRONT_MATTER = 64_000;

/** gray-matter takes quadratic time in the number of consecutive blank lines. */
const MOST_BLANK_LINES = 40;

const GAP = new RegExp(`(?:\\n[^\\S\\n]*){${MOST_BLANK_LINES + 1}}`);

const DELIMITER = "---";
const CLOSING = `\n${DELIMITER}`;

/**
 * Splits a Markdown file into front matter and body. The first line must be exactly `---`: gray-matter interprets a name after it (`---js`)
 * as an engine, and some engines execute the front matter.
 */
export function parseFrontMatter(file: string, text: string): FrontMatter | UnlocatedDiagnostic {
  const [firstLine = ""] = text.split("\n", 1);
  if (firstLine !== DELIMITER) return refuse(file, 1, firstLine, unexpectedStart(text, firstLine));
  const head = headOf(text);
  const excess = findExcess(head);
  if (excess !== undefined) return refuse(file, 2, "", excess);
  const fields = fieldsOf(text, head);
  const end = DELIMITER.length + fields.length + "\n".length;
  const lines = countLines(text, end);
  const [closing = ""] = text.slice(end).split("\n", 1);
  if (closing !== DELIMITER) return refuse(file, lines, closing, unexpectedEnd(closing));
  return { yaml: fields.slice("\n".length), markdown: text.slice(end + "---\n".length), markdownLine: lines + 1 };
}

/** The fields with the line break before them. For the usual form this gives the same as gray-matter, which is slower. */
function fieldsOf(text: string, head: string): string {
  if (text.startsWith("\n", head.length)) return head.slice(DELIMITER.length, -CLOSING.length);
  return matter(head, { language: "yaml", delimiters: DELIMITER, engines: ENGINES }).matter;
}

function countLines(text: string, end: number): number {
  let count = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

/** gray-matter only splits the file: its own engines are replaced, since `parseYaml` parses the fields. */
const NOTHING = { parse: (): object => ({}) };
const ENGINES = Object.fromEntries(
  ["yaml", "json", "js", "javascript", "jsLegacy", "node", "coffee", "cson", "toml"].map((name) => [name, NOTHING]),
);

function refuse(file: string, line: number, text: string, why: Message): UnlocatedDiagnostic {
  const ref = { file, line, column: 1, length: Math.max(1, text.length) };
  return { rule: "front-matter", severity: "error", ref, message: why };
}

function unexpectedStart(text: string, line: string): Message {
  if (text.trim() === "") return message("front-matter-empty-file");
  if (line.trim() === "") return message("front-matter-blank-line");
  if (line.trim() === DELIMITER) return message("front-matter-space");
  return message("front-matter-first-line", { line: shorten(line) });
}

function unexpectedEnd(line: string): Message {
  if (line === "") return message("front-matter-no-end");
  if (line.trim() === DELIMITER) return message("front-matter-end-space");
  return message("front-matter-end-line", { line: shorten(line) });
}

/** The text up to the next line that begins with `---`, so that gray-matter does not copy the body. */
function headOf(text: string): string {
  const end = text.indexOf(CLOSING, DELIMITER.length);
  return end === -1 ? text : text.slice(0, end + CLOSING.length);
}

/** Refuses front matter that would take long to parse. */
function findExcess(head: string): Message | undefined {
  const fields = head.endsWith(CLOSING) ? head.slice(0, -CLOSING.length) : head;
  if (fields.length > LONGEST_FRONT_MATTER)
    return message("front-matter-long", { count: fields.length, most: LONGEST_FRONT_MATTER });
  return GAP.test(fields) ? message("front-matter-gap", { count: MOST_BLANK_LINES }) : undefined;
}

/** The path of a file that is text. */
export type TextPath = Exclude<ContentPath, { readonly kind: "media" }>;

/** Whether a file is text. */
export function isTextPath(path: ContentPath): path is TextPath {
  return path.kind !== "media";
}

/** A content file in its two parts. The fields are not checked yet. */
export interface ParsedFile {
  readonly path: TextPath;
  /** Undefined if they can't be parsed; diagnostics report the errors. */
  readonly fields: unknown;
  /** Their names in the order of the file, if it differs from the order of the object. */
  readonly names?: readonly string[];
  /** The body of a Markdown file; empty for a YAML file. */
  readonly markdown: string;
  /** The line of the file on which the body starts, from 1. */
  readonly markdownLine: number;
}

/** The result of parsing a file. The body is parsed even if the fields have errors, so that one run reports all errors. */
export interface Parsed {
  readonly parsed: ParsedFile;
  /** The whole file as text; undefined if its bytes are not valid text. */
  readonly text?: string;
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

/** Parses the bytes of a file into fields and body; pure. */
export function parseFile(path: TextPath, bytes: Uint8Array): Parsed {
  const decoded = decodeText(path.file, bytes);
  if (decoded.text === undefined) return parseHidden(path, decoded.shown ?? "", decoded.diagnostics);
  const { text } = decoded;
  if (path.kind === "addresses") return { parsed: { ...unreadFile(path), markdown: text }, diagnostics: [], text };
  return { text, ...(path.file.endsWith(".md") ? parseMarkdownFile(path, text) : parseYamlFile(path, text)) };
}

/**
 * The result for a file with hidden characters, which are reported: other errors in its text are reported too, and in its fields, unless
 * one of the characters is there.
 */
function parseHidden(path: TextPath, shown: string, hidden: readonly UnlocatedDiagnostic[]): Parsed {
  const split = path.file.endsWith(".md") ? parseFrontMatter(path.file, shown) : undefined;
  if (split === undefined || "rule" in split) return { parsed: unreadFile(path), diagnostics: hidden };
  const { markdown, markdownLine } = split;
  if (hidden.some(({ ref }) => "line" in ref && ref.line < markdownLine))
    return { parsed: { ...unreadFile(path), markdown, markdownLine }, diagnostics: hidden };
  const { parsed, diagnostics } = parseMarkdownFile(path, shown);
  return { parsed, diagnostics: [...hidden, ...diagnostics] };
}

/** The result for a file that exists but can't be parsed. */
function unreadFile(path: TextPath): ParsedFile {
  return { path, fields: undefined, markdown: "", markdownLine: 1 };
}

function parseYamlFile(path: TextPath, text: string): Parsed {
  const { value, names, diagnostics } = parseYaml({ file: path.file, yaml: text, firstLine: 1 });
  return { parsed: { ...unreadFile(path), fields: value, ...defined({ names }) }, diagnostics };
}

function parseMarkdownFile(path: TextPath, text: string): Parsed {
  const split = parseFrontMatter(path.file, text);
  if ("rule" in split) return { parsed: unreadFile(path), diagnostics: [split] };
  const { value, diagnostics } = parseYaml({ file: path.file, yaml: split.yaml, firstLine: 2 });
  const { markdown, markdownLine } = split;
  return { parsed: { path, fields: value, markdown, markdownLine }, diagnostics };
}
