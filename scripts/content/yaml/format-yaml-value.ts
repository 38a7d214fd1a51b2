/*
 * Values as YAML 1.2.2, limited to the types that content needs: texts, finite numbers, `true`, `false`, `null`, lists and mappings. No
 * line is folded. The bytes are the same as from `yaml`, whose writer supports all forms of YAML and would add 6 kB to the desk. The
 * sections in brackets are sections of the specification.
 */

/** The context of a value: in brackets, where a comma ends it [7.4], or in block style [8.2]. */
export type Surrounding = "flow" | "block";

/** The quotes of a text: double quotes [7.3.1], single quotes [7.3.2], or only if required [7.3.3]. */
export type Quotes = "PLAIN" | "QUOTE_DOUBLE" | "QUOTE_SINGLE";

/** A value in block style [8.2]: each member of a list or mapping begins a line. The first has no indentation. */
export function formatBlock(value: unknown, indent = ""): string {
  if (typeof value === "string") return formatBlockText(value, indent);
  const entries = entriesOf(value);
  if (entries.length === 0) return formatFlow(value);
  const lines = Array.isArray(value)
    ? value.map((member) => `- ${formatBlock(member, `${indent}  `)}`)
    : entries.map(([name, member]) => `${formatKey(name)}:${formatBlockMember(member, indent)}`);
  return lines.join(`\n${indent}`);
}

/** The value of a field [8.2.2]: a value with members is below, indented by two columns. */
function formatBlockMember(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  return `${entriesOf(value).length === 0 ? " " : `\n${inner}`}${formatBlock(value, inner)}`;
}

/** A value on one line [7.4]: `Quito`, `[EC, PE]`, `{ src: media/quito.jpg, alt: A wall. }`. A mapping has spaces inside its braces. */
export function formatFlow(value: unknown, space = Array.isArray(value) ? "" : " "): string {
  if (typeof value === "string") return formatText(value, "flow");
  if (typeof value !== "object" || value === null) return String(value ?? null);
  const members = Array.isArray(value)
    ? value.map((member) => formatFlow(member, space))
    : entriesOf(value).map(([name, member]) => `${formatKey(name, "flow")}: ${formatFlow(member, space)}`);
  const inner = members.length === 0 ? "" : `${space}${members.join(", ")}${space}`;
  return Array.isArray(value) ? `[${inner}]` : `{${inner}}`;
}

/** The members of a list or mapping, without undefined fields. */
function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).filter(([, member]) => Array.isArray(value) || member !== undefined);
}

/** The name of a field, on one line [7.4.2]. A name that begins like a document marker [9.1] is quoted. */
export function formatKey(name: string, surrounding: Surrounding = "block"): string {
  return /^(?:---|\.\.\.)/.test(name) ? JSON.stringify(name) : formatText(name, surrounding);
}

/** A text on one line [7.3]. A text that single quotes can't represent is in double quotes. */
export function formatText(text: string, surrounding: Surrounding, quotes: Quotes = "PLAIN"): string {
  if (quotes === "QUOTE_SINGLE" && !ESCAPED.test(text)) return quoteSingle(text);
  return quotes === "PLAIN" && isPlain(text, surrounding) ? text : JSON.stringify(text);
}

/** A text in block style. A text with double quotes alone is in single quotes. */
function formatBlockText(text: string, indent: string): string {
  if (text.includes("\n") && !NO_LITERAL.test(text)) return formatLiteral(text, indent);
  const isSingle = text.includes('"') && !text.includes("'") && !isPlain(text, "block");
  return formatText(text, "block", isSingle ? "QUOTE_SINGLE" : "PLAIN");
}

/** A text of several lines [8.1.2], with the indentation where it begins with a space [8.1.1.1], and how its last lines end [8.1.1.2]. */
function formatLiteral(text: string, indent: string): string {
  const chomping = /\n[\t ]*\n$/.test(text) ? "+" : text.endsWith("\n") ? "" : "-";
  const lines = `\n${text.replace(/\n$/, "")}`.replace(/\n(?=[^\n])/g, `\n${indent}`);
  return `|${/^\n* /.test(text) ? 2 : ""}${chomping}${lines}`;
}

function quoteSingle(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function isPlain(text: string, surrounding: Surrounding): boolean {
  if (surrounding === "flow" && /[,[\]{}]/.test(text)) return false;
  return ![ESCAPED, NOT_PLAIN, OTHER_WORD, NUMBER].some((pattern) => pattern.test(text));
}

/** Controls, line breaks and halves of characters: in one line, only double quotes hold them [5.1, 5.7]. */
const ESCAPED = /[^\P{Cc}\t]|\p{Cs}/u;

/** Texts of several lines that a literal can't hold: with controls, with spaces alone on the last line, or without any other character. */
const NO_LITERAL = /[^\P{Cc}\t\n]|\p{Cs}|\n[\t ]+$|^[\n\t ]+$/u;

/** Indicators at the beginning [5.3], indicators of a field or a comment further on [7.3.3, 6.6], and spaces at either end. */
const NOT_PLAIN = /^[\t ,[\]{}#&*!|>'"%@`]|^[?-](?:[\t ]|$)|:[\t ]|[\t ]#|[\t :]$/;

/** Words that the core schema reads as null or a boolean without quotes [10.3.2]. */
const OTHER_WORD = /^(?:~|[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE)?$/;

/** Text that the core schema reads as a number. */
const NUMBER =
  /^(?:0o[0-7]+|0x[\da-fA-F]+|[-+]?(?:(?:\.\d+|\d+\.?\d*)(?:[eE][-+]?\d+)?|\.(?:inf|Inf|INF))|\.(?:nan|NaN|NAN))$/;
