import { isDeepStrictEqual } from "node:util";
import type { FieldPath } from "../../diagnostics/diagnostic.ts";
import { decodeText } from "../decode.ts";
import { parseFrontMatter } from "../front-matter.ts";
import type { FieldLocation } from "../yaml.ts";
import { fieldLocator, parseYaml } from "../yaml.ts";
import type { FieldEdit } from "./field-edit.ts";
import { applyEdit } from "./field-values.ts";
import { quoteScalar } from "./scalar.ts";

/** The fields of a text: a whole YAML file, or a front matter. */
interface Fields {
  readonly value: unknown;
  readonly locate: (field: FieldPath, part: "key" | "value") => FieldLocation;
  /** The first line behind the fields, from 1. */
  readonly end: number;
}

/**
 * Changes fields of a file, one after the other, and no other character: comments, order and spaces stay. Undefined if the file has
 * errors, or if it is written in a way in which a change can't be made alone; each change is checked by parsing the result.
 */
export function editFields(file: string, text: string, edits: readonly FieldEdit[]): string | undefined {
  let edited: string | undefined = text;
  for (const edit of edits) edited = edited === undefined ? undefined : editField(file, edited, edit);
  return edited;
}

function editField(file: string, text: string, edit: FieldEdit): string | undefined {
  const before = parseFields(file, text);
  if (before === undefined) return undefined;
  const lines = text.split("\n");
  const edited = editLines(lines, before, edit)?.join("\n");
  const after = edited === undefined ? undefined : parseFields(file, edited);
  return isDeepStrictEqual(after?.value, applyEdit(before.value, edit)) ? edited : undefined;
}

function parseFields(file: string, text: string): Fields | undefined {
  const decoded = decodeText(file, Buffer.from(text)).text;
  if (decoded === undefined) return undefined;
  const split = file.endsWith(".md") ? parseFrontMatter(file, decoded) : { yaml: decoded, markdownLine: 0 };
  if ("rule" in split) return undefined;
  const source = { file, yaml: split.yaml, firstLine: split.markdownLine === 0 ? 1 : 2 };
  const { value, diagnostics } = parseYaml(source);
  if (diagnostics.length > 0) return undefined;
  const end = split.markdownLine === 0 ? decoded.replace(/\n*$/, "").split("\n").length + 1 : split.markdownLine - 1;
  return { value, locate: fieldLocator(source), end };
}

type Lines = readonly string[];

function editLines(lines: Lines, fields: Fields, edit: FieldEdit): Lines | undefined {
  switch (edit.kind) {
    case "value":
    case "key":
      return replaceAt(lines, fields.locate(edit.field, edit.kind), quoteScalar(edit.value));
    case "remove":
      return typeof edit.field.at(-1) === "number"
        ? removeMember(lines, fields.locate(edit.field, "value"))
        : removeField(lines, fields.locate(edit.field, "key"));
    case "append":
      return appendMember(lines, fields, edit.field, quoteScalar(edit.value));
  }
}

function replaceAt(lines: Lines, { line, column, length }: FieldLocation, by: string): Lines {
  const old = lines[line - 1] ?? "";
  return lines.with(line - 1, `${old.slice(0, column - 1)}${by}${old.slice(column - 1 + length)}`);
}

/** A member on a line of its own goes with its line; one in brackets goes with the comma beside it. */
function removeMember(lines: Lines, { line, column, length }: FieldLocation): Lines {
  const old = lines[line - 1] ?? "";
  const [before, after] = [old.slice(0, column - 1), old.slice(column - 1 + length)];
  if (/^\s*-\s+$/.test(before)) return lines.toSpliced(line - 1, 1);
  const shorter = /^\s*,/.test(after) ? before + after.replace(/^\s*,\s*/, "") : before.replace(/,\s*$/, "") + after;
  return lines.with(line - 1, shorter);
}

/** Removes the line of a key, and those below it that are indented further, with the blank lines between them. */
function removeField(lines: Lines, { line, column }: FieldLocation): Lines | undefined {
  const [old = "", ...below] = lines.slice(line - 1);
  if (old.slice(0, column - 1).trim() !== "") return undefined;
  const next = below.findIndex((each) => each.trim() !== "" && indentOf(each) < column && !/^\s*-\s/.test(each));
  const others = below.findIndex((each) => each.trim() !== "" && indentOf(each) < column - 1);
  const end = [next, others].filter((index) => index >= 0).reduce((a, b) => Math.min(a, b), below.length);
  return lines.toSpliced(line - 1, end + 1);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function appendMember(lines: Lines, fields: Fields, field: FieldPath, value: string): Lines | undefined {
  const list = valueAt(fields.value, field);
  if (list === undefined) return addList(lines, fields, field, value);
  if (!Array.isArray(list)) return undefined;
  if (list.length === 0) return replaceAt(lines, fields.locate(field, "value"), `[${value}]`);
  const { line, column, length } = fields.locate([...field, list.length - 1], "value");
  const old = lines[line - 1] ?? "";
  const [dash] = /^\s*-\s+/.exec(old.slice(0, column - 1)) ?? [];
  if (dash?.length === column - 1) return lines.toSpliced(line, 0, `${dash}${value}${lineBreakOf(old)}`);
  const end = column - 1 + length;
  return lines.with(line - 1, `${old.slice(0, end)}, ${value}${old.slice(end)}`);
}

/** Adds a field with a list behind the last field of the file, or as the first one of a key. */
function addList(
  lines: Lines,
  { value: all, locate, end }: Fields,
  field: FieldPath,
  value: string,
): Lines | undefined {
  const [name, parents] = [field.at(-1), field.slice(0, -1)];
  if (parents.length === 0) return lines.toSpliced(end - 1, 0, `${name}: [${value}]${lineBreakOf(lines[0] ?? "")}`);
  const [first] = Object.keys(valueAt(all, parents) ?? {});
  if (first === undefined) return undefined;
  const { line, column } = locate([...parents, first], "key");
  const old = lines[line - 1] ?? "";
  const before = old.slice(0, column - 1);
  if (before.trim() === "") return lines.toSpliced(line - 1, 0, `${before}${name}: [${value}]${lineBreakOf(old)}`);
  return lines.with(line - 1, `${before}${name}: [${value}], ${old.slice(column - 1)}`);
}

/** Texts are split at LF, so the CR of a line break on Windows is at the end of a line. */
function lineBreakOf(line: string): string {
  return line.endsWith("\r") ? "\r" : "";
}

function valueAt(value: unknown, field: FieldPath): unknown {
  return field.reduce<unknown>((parent, step) => (isContainer(parent) ? parent[step] : undefined), value);
}

function isContainer(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === "object" && value !== null;
}
