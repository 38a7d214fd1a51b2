import { parseFrontMatter } from "../front-matter.ts";
import { isMapping } from "../schema/known-fields.ts";
import { parseYaml } from "../yaml.ts";
import { editMapping } from "./edit-mapping.ts";
import { formatEntry } from "./format-value.ts";
import { isSameValue } from "./same-value.ts";

/** The fields and the body that a content file should have. */
export interface Wanted {
  /** All of them, as they should be written; a field that is missing here is removed. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The text under the fields; undefined for a YAML file. */
  readonly body?: string;
  /** The names of fields in the order in which new ones are written. */
  readonly order: readonly string[];
}

/**
 * The text of a file with other fields and another body. What stays the same keeps its bytes: comments, the order of fields, quotes,
 * lists in brackets, line breaks. A file that can't be parsed, or that can't be edited field by field, is written anew. Pure.
 * @param text the whole file; empty for a new one
 */
export function editFile(file: string, text: string, wanted: Wanted): string {
  const start = text.startsWith("\u{FEFF}") ? "\u{FEFF}" : "";
  const lines = text.slice(start.length).replaceAll("\r\n", "\n");
  const edited = file.endsWith(".md") ? editMarkdown(file, lines, wanted) : editYaml(file, lines, wanted);
  return start + (text.includes("\r\n") ? edited.replaceAll("\n", "\r\n") : edited);
}

function editMarkdown(file: string, text: string, wanted: Wanted): string {
  const split = parseFrontMatter(file, text);
  const { body = "" } = wanted;
  if ("rule" in split) return `---\n${formatFields(wanted)}---\n${body === "" ? "" : `${body.trim()}\n`}`;
  const yaml = editYaml(file, split.yaml, wanted);
  return `---\n${yaml}${yaml === "" || yaml.endsWith("\n") ? "" : "\n"}---\n${bodyFor(split.markdown, body)}`;
}

/** The body as it was, if nothing but blank lines at its ends is different: forms drop these. */
function bodyFor(before: string, now: string): string {
  if (before.trim() === now.trim()) return before;
  const [indent = ""] = /^\n*/.exec(before) ?? [];
  return `${indent}${now.trim()}\n`;
}

function editYaml(file: string, yaml: string, wanted: Wanted): string {
  const before = parseYaml({ file, yaml, firstLine: 1 });
  const isSound = before.diagnostics.length === 0 && isMapping(before.value);
  if (isSound && isSameValue(before.value, wanted.fields)) return yaml;
  const edited = isSound ? editMapping(yaml, wanted.fields, wanted.order) : undefined;
  if (edited !== undefined && isSameValue(parseYaml({ file, yaml: edited, firstLine: 1 }).value, wanted.fields))
    return edited;
  return formatFields(wanted);
}

function formatFields({ fields, order }: Wanted): string {
  const known = order.filter((name) => Object.hasOwn(fields, name));
  const names = new Set([...known, ...Object.keys(fields)]);
  return [...names].map((name) => formatEntry(name, fields[name], 0)).join("");
}
