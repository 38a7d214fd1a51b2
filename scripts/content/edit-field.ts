import { isDeepStrictEqual } from "node:util";
import { decodeText } from "./decode.ts";
import { parseFrontMatter } from "./front-matter.ts";
import { locateField, parseYaml } from "./yaml.ts";

/**
 * Sets one text field of a Markdown file's front matter, in double quotes, and changes no other byte. Undefined if the front
 * matter has errors, or if the field can't be set without changing other fields.
 */
export function setField(file: string, bytes: Uint8Array, name: string, value: string): Uint8Array | undefined {
  const before = parseParts(file, bytes);
  if (before === undefined) return undefined;
  const text = Buffer.from(bytes).toString("utf8");
  const edited = Object.hasOwn(before.fields, name)
    ? replaceValue(file, text, before.yaml, name, value)
    : addField(text, before.closingLine, name, value);
  const result = Buffer.from(edited, "utf8");
  const after = parseParts(file, result);
  const expected = { ...before.fields, [name]: value };
  return after?.markdown === before.markdown && isDeepStrictEqual(after.fields, expected) ? result : undefined;
}

interface Parts {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly yaml: string;
  readonly markdown: string;
  /** The line of the second `---`, from 1. */
  readonly closingLine: number;
}

function parseParts(file: string, bytes: Uint8Array): Parts | undefined {
  const { text } = decodeText(file, bytes);
  const split = text === undefined ? undefined : parseFrontMatter(file, text);
  if (split === undefined || "rule" in split) return undefined;
  const { value, diagnostics } = parseYaml({ file, yaml: split.yaml, firstLine: 2 });
  if (diagnostics.length > 0 || typeof value !== "object" || Array.isArray(value)) return undefined;
  return { fields: { ...value }, ...split, closingLine: split.markdownLine - 1 };
}

function replaceValue(file: string, text: string, yaml: string, name: string, value: string): string {
  const { line, column, length } = locateField({ file, yaml, firstLine: 2 }, [name], "value");
  return editLine(text, line, (old) => `${old.slice(0, column - 1)}"${value}"${old.slice(column - 1 + length)}`);
}

/** Adds the field before the closing line, with the line break that the file uses. */
function addField(text: string, closingLine: number, name: string, value: string): string {
  const ending = /\r?\n/.exec(text)?.[0] ?? "\n";
  return editLine(text, closingLine, (old) => `${name}: "${value}"${ending}${old}`);
}

function editLine(text: string, line: number, edit: (old: string) => string): string {
  return text
    .split("\n")
    .map((old, index) => (index === line - 1 ? edit(old) : old))
    .join("\n");
}
