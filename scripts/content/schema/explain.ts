import type * as z from "zod";
import type { FieldPath, UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { findNearest } from "../../diagnostics/suggestion.ts";
import { parseLanguageTag } from "../../i18n/language-tag.ts";
import { findCountry } from "./country-names.ts";
import { LIST } from "./fields.ts";
import { isMapping } from "./known-fields.ts";
import type { FieldIssue } from "./zod-issues.ts";

/** The diagnostic for an issue of the schema. */
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

/** The diagnostic for an unknown field, and the path of the field that was probably meant; empty if there is none. */
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

/** What is expected instead of a file without fields. */
const TOP = "`field: value` lines";

function ruleOf(raw: z.core.$ZodIssue): string {
  return textParameter(raw, "rule") ?? "field-value";
}

/** A parameter that a check in `fields.ts` gave to its issue. */
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
    return message.startsWith(LIST) && found.length <= 60 ? listInstead(found, path.at(-1)) : undefined;
  return raw.expected === "boolean" ? YES_OR_NO.get(found.toLowerCase()) : undefined;
}

/** The list that a text was meant to be: `Ecuador, Perú` in `countries` is `[EC, PE]`. */
function listInstead(found: string, field: FieldPath[number] | undefined): string {
  const members = found.replace(/^\[|\]$/g, "");
  if (field !== "countries") return `[${members}]`;
  const codes = members.split(",").map((member) => member.trim());
  return `[${codes.map((member) => findCountry(member) ?? member).join(", ")}]`;
}

/** What people write instead of `true` and `false`. */
const YES_OR_NO: ReadonlyMap<string, string> = new Map([
  ...["yes", "true", "on", "y", "sí", "si"].map((word) => [word, "true"] as const),
  ...["no", "false", "off", "n"].map((word) => [word, "false"] as const),
]);

/** The values of the field that distinguishes the alternatives of a union. */
function optionsOf(raw: z.core.$ZodIssueInvalidUnion): readonly string[] {
  return "options" in raw && Array.isArray(raw.options) ? raw.options.map(String) : [];
}

/** Describes a value so that an editor recognises it in the file. */
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

/** The name of the last step that is not an index. */
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
