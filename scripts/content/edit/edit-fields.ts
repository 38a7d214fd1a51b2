import { isMap, isScalar, isSeq } from "yaml";
import type { FieldPath } from "../../diagnostics/diagnostic.ts";
import { parseFrontMatter } from "../read/front-matter.ts";
import { formatKey } from "../yaml/format-yaml-value.ts";
import { isMapping } from "../yaml/is-mapping.ts";
import { parseYaml } from "../yaml/yaml.ts";
import { editMapping, parseMapping } from "./edit-mapping.ts";
import { applyFieldEdit, type FieldEdit } from "./field-edit.ts";
import { isSameValue } from "./same-value.ts";
import { applyToWritten, parsedText, type TextEdit } from "./text-edit.ts";

/**
 * Edits fields of a content file, one after the other, and changes no other byte: comments, the order of fields, quotes, brackets and line
 * breaks stay. Undefined if the file has errors, or if an edit can't be made alone; each is checked by parsing the result.
 * @param text the whole file as written
 * @param order the names of fields in the order in which new fields are written; other names come last
 */
export function editFields(
  file: string,
  text: string,
  edits: readonly FieldEdit[],
  order: readonly string[] = [],
): string | undefined {
  return edits.reduce<string | undefined>(
    (edited, edit) => (edited === undefined ? undefined : editField(file, edited, edit, order)),
    text,
  );
}

function editField(file: string, text: string, edit: FieldEdit, order: readonly string[]): string | undefined {
  const before = readFields(file, text);
  if (before === undefined) return undefined;
  const wanted = applyFieldEdit(before.fields, edit);
  if (!isMapping(wanted)) return undefined;
  if (isSameValue(wanted, before.fields)) return edit.kind === "set" ? text : undefined;
  const edits = edit.kind === "rename" ? renameKey(before.yaml, edit) : editMapping(before.yaml, wanted, order);
  if (edits === undefined) return undefined;
  const edited = applyToWritten(
    text,
    edits.map(({ from, to, text: now }) => ({ from: from + before.start, to: to + before.start, text: now })),
  );
  const after = readFields(file, edited);
  return after?.body === before.body && isSameValue(after.fields, wanted) ? edited : undefined;
}

/** The fields of a file, and where their text begins in the file as programs parse it. */
export interface ReadFields {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly yaml: string;
  readonly start: number;
  /** Where the file ends. */
  readonly end: number;
  readonly body: string;
}

/** Undefined if the fields have errors. */
export function readFields(file: string, text: string): ReadFields | undefined {
  const plain = parsedText(text);
  const split = file.endsWith(".md") ? parseFrontMatter(file, plain) : { yaml: plain, markdown: "" };
  if ("rule" in split) return undefined;
  const start = file.endsWith(".md") ? "---\n".length : 0;
  // The line break before the second `---` belongs to the last field.
  const yaml = start === 0 || split.yaml === "" ? split.yaml : `${split.yaml}\n`;
  const { value } = parseYaml({ file, yaml, firstLine: 1 });
  if (!isMapping(value)) return undefined;
  return { fields: value, yaml, start, end: plain.length, body: split.markdown };
}

function renameKey(
  yaml: string,
  { field, to: name }: FieldEdit & { readonly kind: "rename" },
): readonly TextEdit[] | undefined {
  const key = findKey(parseMapping(yaml), field);
  const [from, to] = isScalar(key) ? (key.range ?? []) : [];
  return from === undefined || to === undefined ? undefined : [{ from, to, text: formatKey(name) }];
}

function findKey(node: unknown, [step, ...rest]: FieldPath): unknown {
  if (isSeq(node) && typeof step === "number") return findKey(node.items[step], rest);
  const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === step) : undefined;
  return rest.length === 0 ? pair?.key : findKey(pair?.value, rest);
}
