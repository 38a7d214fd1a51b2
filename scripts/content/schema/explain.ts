import type * as z from "zod";
import type { FieldPath, UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { findNearest } from "../../diagnostics/suggestion.ts";
import { parseLanguageTag } from "../../i18n/language-tag.ts";
import { LIST } from "./fields.ts";
import { isMapping } from "./known-fields.ts";
import type { FieldIssue } from "./zod-issues.ts";

/** An issue of the schema as a finding. */
export function diagnosticOf(file: string, parent: FieldPath, issue: FieldIssue): UnlocatedDiagnostic {
  const { path, found, isMissing, message, raw } = issue;
  const field = [...parent, ...path];
  const name = nameOf(field);
  if (isMissing) {
    const ref = { file, field, part: "key" } as const;
    return { rule: "required-field", severity: "error", ref, expected: `\`${name}\`: ${message}` };
  }
  const suggestion = suggestionFor(issue);
  const isKey = raw.code === "invalid_key";
  const ref = { file, field, part: isKey ? "key" : "value" } as const;
  const diagnostic = {
    rule: ruleOf(raw),
    severity: "error",
    ref,
    ...(suggestion === undefined ? {} : { suggestion }),
  } as const;
  if (isKey)
    return { ...diagnostic, actual: `\`${shorten(name)}\` in ${nameOf(field.slice(0, -1))}`, expected: message };
  if (isBlank(found)) {
    const where = typeof field.at(-1) === "number" ? `in ${name}` : `of \`${name}\``;
    return { ...diagnostic, expected: `value ${where}: ${message}` };
  }
  const actual = textParameter(raw, "actual") ?? describe(found, field, raw);
  return { ...diagnostic, actual, expected: field.length === 0 ? TOP : message };
}

/** The finding for a field that nobody knows, and the path of the field that was probably meant; empty when there is none. */
export function unknownField(
  file: string,
  parent: FieldPath,
  path: FieldPath,
  known: readonly string[],
): { readonly diagnostic: UnlocatedDiagnostic; readonly meant: FieldPath } {
  const key = String(path.at(-1));
  const suggestion = findNearest(key, known);
  const ref = { file, field: [...parent, ...path], part: "key" } as const;
  const expected = known.length === 0 ? "no such field" : `one of ${known.join(", ")}`;
  const diagnostic = {
    rule: "known-field",
    severity: "error",
    ref,
    actual: `field \`${shorten(key)}\``,
    expected,
  } as const;
  if (suggestion === undefined) return { diagnostic, meant: [] };
  return { diagnostic: { ...diagnostic, suggestion }, meant: [...path.slice(0, -1), suggestion] };
}

/** What stands at the top of every file of fields. */
const TOP = "`field: value` lines";

function ruleOf(raw: z.core.$ZodIssue): string {
  return textParameter(raw, "rule") ?? "field-value";
}

/** What a check of our own adds to its sentence. */
function textParameter(raw: z.core.$ZodIssue, name: "rule" | "actual" | "suggestion"): string | undefined {
  const value = raw.code === "custom" ? raw.params?.[name] : undefined;
  return typeof value === "string" ? value : undefined;
}

function suggestionFor({ raw, found, path, message }: FieldIssue): string | undefined {
  if (raw.code === "custom") return textParameter(raw, "suggestion");
  if (raw.code === "invalid_key") return parseLanguageTag(String(path.at(-1)).toLowerCase());
  if (typeof found !== "string" || isBlank(found)) return undefined;
  if (raw.code === "invalid_value") return findNearest(found, raw.values.map(String));
  if (raw.code === "invalid_union" && raw.errors.length === 0) return findNearest(found, optionsOf(raw));
  if (raw.code !== "invalid_type") return undefined;
  if (raw.expected === "array")
    return message.startsWith(LIST) && found.length <= 60 ? `[${found.replace(/^\[|\]$/g, "")}]` : undefined;
  return raw.expected === "boolean" ? YES_OR_NO.get(found.toLowerCase()) : undefined;
}

/** What people write for the two values that YAML has words for. */
const YES_OR_NO: ReadonlyMap<string, string> = new Map([
  ...["yes", "true", "on", "y", "sí", "si"].map((word) => [word, "true"] as const),
  ...["no", "false", "off", "n"].map((word) => [word, "false"] as const),
]);

/** The values that a union knows its alternatives by. */
function optionsOf(raw: z.core.$ZodIssueInvalidUnion): readonly string[] {
  return "options" in raw && Array.isArray(raw.options) ? raw.options.map(String) : [];
}

/** A value as an editor would recognise it in the file. */
function describe(value: unknown, field: FieldPath, raw: z.core.$ZodIssue): string {
  const inField = field.length === 0 ? "" : ` in ${nameOf(field)}`;
  if (Array.isArray(value)) return `${value.length === 0 ? "empty list" : `list of ${value.length}`}${inField}`;
  if (isMapping(value) && Object.keys(value).length === 0) return `empty braces${inField}`;
  if (isMapping(value)) return `fields \`{ ${shorten(Object.keys(value).join(", "))} }\`${inField}`;
  if (raw.code === "too_big" && typeof value === "string") return `${nameOf(field)} of ${value.length} characters`;
  const shown = `\`${shorten(String(value))}\``;
  if (field.length === 0) return shown;
  return typeof field.at(-1) === "number" ? `${shown}${inField}` : `${nameOf(field)} ${shown}`;
}

/** The last step that has a name. */
function nameOf(field: FieldPath): string {
  const last = field.findLast((step) => typeof step === "string");
  return last === undefined ? "" : shorten(String(last));
}

function isBlank(value: unknown): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

function shorten(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
