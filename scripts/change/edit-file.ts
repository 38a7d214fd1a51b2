import { type ReadFields, readFields } from "../content/edit/edit-fields.ts";
import { editMapping } from "../content/edit/edit-mapping.ts";
import { formatEntry } from "../content/edit/format-value.ts";
import { isSameValue } from "../content/edit/same-value.ts";
import { applyToWritten, type TextEdit } from "../content/edit/text-edit.ts";

/** The fields and the body that a content file should have. */
export interface Wanted {
  /** All of them, as they should be written; a field that is missing here is removed. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The text under the fields; undefined for a YAML file. */
  readonly body?: string;
  /** The names of fields in the order in which new fields are written. */
  readonly order: readonly string[];
}

/**
 * The text of a file with all fields and the body of a form. Unchanged parts keep their bytes, as with {@link editFields}; a file that
 * can't be parsed, or that can't be edited field by field, is written completely. Pure.
 * @param text the whole file; empty for a new file
 */
export function editFile(file: string, text: string, wanted: Wanted): string {
  const before = readFields(file, text);
  const edits = before === undefined ? undefined : editsOf(before, wanted);
  const edited = edits === undefined ? undefined : applyToWritten(text, edits);
  if (edited !== undefined && isSameValue(readFields(file, edited)?.fields, wanted.fields)) return edited;
  return writeAnew(file, text, wanted);
}

function editsOf({ yaml, start, body, end }: ReadFields, wanted: Wanted): readonly TextEdit[] | undefined {
  const fields = editMapping(yaml, wanted.fields, wanted.order);
  if (fields === undefined) return undefined;
  const moved = fields.map(({ from, to, text }) => ({ from: from + start, to: to + start, text }));
  const text = bodyFor(body, wanted.body ?? "");
  return text === body ? moved : [...moved, { from: end - body.length, to: end, text }];
}

/** The body as it was, if nothing but blank lines at its ends is different: forms drop these. */
function bodyFor(before: string, now: string): string {
  if (before.trim() === now.trim()) return before;
  const [indent = ""] = /^\n*/.exec(before) ?? [];
  return `${indent}${now.trim()}\n`;
}

function writeAnew(file: string, text: string, wanted: Wanted): string {
  const body = bodyFor("", wanted.body ?? "");
  const fields = formatFields(wanted);
  const written = file.endsWith(".md") ? `---\n${fields}---\n${body}` : fields;
  const [mark = ""] = /^\u{FEFF}/u.exec(text) ?? [];
  return mark + (text.includes("\r\n") ? written.replaceAll("\n", "\r\n") : written);
}

function formatFields({ fields, order }: Wanted): string {
  const known = order.filter((name) => Object.hasOwn(fields, name));
  const names = new Set([...known, ...Object.keys(fields)]);
  return [...names].map((name) => formatEntry(name, fields[name], 0)).join("");
}
