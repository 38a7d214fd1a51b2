import type * as z from "zod/mini";
import { findFrequency } from "../content/frequency.ts";
import { formatValue } from "../content/shown-value.ts";
import { parseSlug } from "../content/slug.ts";
import { isMapping } from "../content/yaml/is-mapping.ts";
import { defined } from "../defined.ts";
import type { FieldPath, UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { isMessage, type Message } from "../diagnostics/message.ts";
import { findNearest, fold, nearestOf } from "../diagnostics/suggestion.ts";
import { memoize, memoizeLast } from "../memoize.ts";
import { findCountry } from "./country-names.ts";
import { findMeantField } from "./field-words.ts";
import { findDay, findMinute, findMonth } from "./meant-dates.ts";
import { findLanguage } from "./meant-language.ts";
import { type MessageId, message } from "./message.ts";
import type { FieldIssue } from "./zod-issues.ts";

/** The diagnostic for an issue of the schema. */
export function diagnosticOf(file: string, parent: FieldPath, issue: FieldIssue): UnlocatedDiagnostic {
  const { path, isMissing, remedy, raw } = issue;
  const field = [...parent, ...path];
  if (isMissing) {
    const ref = { file, field, part: "key" } as const;
    return { rule: "required-field", severity: "error", ref, message: missing(nameOf(field)), remedy };
  }
  const suggestion = suggestionFor(issue);
  return {
    rule: textParameter(raw, "rule") ?? "field-value",
    severity: "error",
    ref: { file, field, part: raw.code === "invalid_key" ? "key" : "value" },
    ...wordsOf(field, issue),
    ...defined({ suggestion }),
  };
}

function missing(field: string): Message {
  return message("field-missing", { field });
}

/** The error of a value, and its remedy. */
function wordsOf(
  field: FieldPath,
  { found, remedy, raw }: FieldIssue,
): Pick<UnlocatedDiagnostic, "message" | "remedy"> {
  const given = raw.code === "custom" ? raw.params?.["message"] : undefined;
  if (isMessage(given)) return { message: given };
  if (field.length === 0) return { message: message("file-without-fields") };
  const name = nameOf(field);
  if (raw.code === "invalid_key") {
    const key = { field: nameOf(field.slice(0, -1)), key: shorten(name) };
    return { message: message("key-wrong", key), remedy };
  }
  if (raw.code === "custom" && raw.params?.["isTwice"] === true)
    return { message: message("member-twice", { field: name, value: shorten(formatValue(found)) }) };
  if (typeof found === "string" && UNQUOTED[remedy.id]?.test(found) === true)
    return { message: message("value-in-quotes", { value: found }), remedy };
  return { message: describe(found, field, raw), remedy };
}

/** Values that need no quotes, and become text with quotes. */
const UNQUOTED: Readonly<Record<string, RegExp>> = {
  "write-yes-or-no": /^(?:true|false)$/,
  "write-number": /^\d+$/,
  "write-issue-number": /^\d+$/,
} satisfies Partial<Readonly<Record<MessageId, RegExp>>>;

/** The diagnostic for an unknown field, and the path of the field that was probably meant; empty if there is none. */
export interface UnknownField {
  readonly diagnostic: UnlocatedDiagnostic;
  readonly meant: FieldPath;
}

/** Reports an unknown field; `known` are all allowed fields. */
export function unknownField(file: string, parent: FieldPath, path: FieldPath, known: readonly string[]): UnknownField {
  const key = String(path.at(-1));
  const suggestion = findMeantField(key, known);
  const field = shorten(key);
  const diagnostic = {
    rule: "known-field",
    severity: "error",
    ref: { file, field: [...parent, ...path], part: "key" },
  } as const;
  if (suggestion !== undefined) {
    const meant = [...path.slice(0, -1), suggestion];
    return { diagnostic: { ...diagnostic, message: message("field-misnamed", { field }), suggestion }, meant };
  }
  return { diagnostic: { ...diagnostic, message: unknownWords(key, field, known) }, meant: [] };
}

/** More names than these do not help in a message, so it lists the most similar ones, and the place of the full list. */
const MOST_LISTED = 10;
const MOST_SIMILAR = 8;

function unknownWords(key: string, field: string, known: readonly string[]): Message {
  // Any name may be here but `__proto__`.
  if (known.length === 0) return message("name-refused", { field });
  if (known.length <= MOST_LISTED) return message("field-unknown", { field, names: known });
  return message("field-unknown-among", { field, names: similarAmong(known)(key) });
}

/** Compares once for each name: a publication may have thousands of files with the same unknown fields. */
const similarAmong = memoizeLast(
  (known: readonly string[]) => memoize((key: string) => nearestOf(key, known, MOST_SIMILAR)),
  String,
);

/** A parameter that a check in `fields.ts` gave to its issue. */
function textParameter(raw: z.core.$ZodIssue, name: "rule" | "suggestion"): string | undefined {
  const value = raw.code === "custom" ? raw.params?.[name] : undefined;
  return typeof value === "string" ? value : undefined;
}

function suggestionFor({ raw, found, path, remedy }: FieldIssue): string | undefined {
  if (raw.code === "custom") return textParameter(raw, "suggestion");
  if (raw.code === "invalid_key") return suggestionOfKey(String(path.at(-1)), remedy.id);
  if (typeof found !== "string" || isBlank(found)) return undefined;
  if (raw.code === "invalid_value")
    return path.at(-1) === "frequency" ? findFrequency(found) : findNearest(found, raw.values.map(String));
  if (raw.code === "invalid_union")
    return raw.errors.length === 0 ? findNearest(found, optionsOf(raw)) : suggestionOfBranch(raw);
  return raw.code === "invalid_type" ? suggestionOfType(found, path, remedy.id, raw.expected) : undefined;
}

/** The suggestion for the name of an entry: a field of the publication, a key, or a language. */
function suggestionOfKey(typed: string, remedy: string): string | undefined {
  switch (remedy) {
    case "write-field-name":
      return camelCase(typed);
    case "write-slug-key":
      return parseSlug(fold(typed));
    default:
      return PER_LANGUAGE.has(remedy) ? findLanguage(typed) : undefined;
  }
}

/** The remedies for names of entries that are languages. */
const PER_LANGUAGE: ReadonlySet<string> = new Set<MessageId>([
  "write-language",
  "write-fallback-languages",
  "write-fonts",
  "write-issns",
]);

/** A name in the form of templates: `homeCountry` for `Home country`. Undefined if there is none. */
function camelCase(typed: string): string | undefined {
  const name = fold(typed).replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return /^[a-z][a-zA-Z0-9]{0,39}$/.test(name) && !(name in {}) ? name : undefined;
}

/** The suggestion for a text where another type is expected. */
function suggestionOfType(found: string, path: FieldPath, remedy: string, expected: string): string | undefined {
  if (remedy === "write-number") return /^\d+$/.test(found) ? String(Number(found)) : undefined;
  if (expected === "array")
    return ON_ONE_LINE.has(remedy) && found.length <= 60 ? listInstead(found, path.at(-1)) : undefined;
  return expected === "boolean" ? YES_OR_NO.get(found.toLowerCase()) : undefined;
}

/** The suggestion of one of the alternatives of a union: `https://www.example.org` for the source `www.example.org`. */
function suggestionOfBranch({ errors }: z.core.$ZodIssueInvalidUnion): string | undefined {
  const own = errors.flat().filter(({ path }) => path.length === 0);
  return own.map((issue) => textParameter(issue, "suggestion")).find((suggestion) => suggestion !== undefined);
}

/** The remedies for lists that are written on one line. */
const ON_ONE_LINE: ReadonlySet<string> = new Set<MessageId>(["write-list", "write-dates", "write-sources"]);

/** The list that a text probably means: `Ecuador, Perú` in `countries` is `[EC, PE]`. Undefined if a required date is missing. */
function listInstead(found: string, field: FieldPath[number] | undefined): string | undefined {
  const members = found.replace(/^\[|\]$/g, "").split(",");
  const meant = members.map((member) => meantMember(member.trim(), field));
  return meant.includes(undefined) ? undefined : `[${meant.join(", ")}]`;
}

function meantMember(member: string, field: FieldPath[number] | undefined): string | undefined {
  if (field === "dates") return findMinute(member) ?? findDay(member) ?? findMonth(member);
  return field === "countries" ? (findCountry(member) ?? member) : member;
}

/** Words that people write instead of `true` and `false`. */
const YES_OR_NO: ReadonlyMap<string, string> = new Map([
  ...["yes", "true", "on", "y", "sí", "si"].map((word) => [word, "true"] as const),
  ...["no", "false", "off", "n"].map((word) => [word, "false"] as const),
]);

/** The values of the field that distinguishes the alternatives of a union. */
function optionsOf(raw: z.core.$ZodIssueInvalidUnion): readonly string[] {
  return "options" in raw && Array.isArray(raw.options) ? raw.options.map(String) : [];
}

/** Describes the present value, so that an editor recognises it in the file. */
function describe(found: unknown, path: FieldPath, raw: z.core.$ZodIssue): Message {
  const field = nameOf(path);
  if (Array.isArray(found))
    return found.length === 0
      ? message("list-empty", { field })
      : message("list-found", { field, count: found.length });
  if (isMapping(found)) {
    const names = Object.keys(found).slice(0, MOST_NAMES).map(shorten);
    return names.length === 0 ? message("braces-empty", { field }) : message("fields-found", { field, names });
  }
  const isMember = typeof path.at(-1) === "number";
  if (isBlank(found)) return isMember ? message("member-empty", { field }) : message("field-empty", { field });
  if (raw.code === "too_big" && typeof found === "string") return message("value-long", { field, count: found.length });
  const value = shorten(String(found));
  return isMember ? message("member-wrong", { field, value }) : message("value-wrong", { field, value });
}

/** An editor recognises a value by the first of its fields. */
const MOST_NAMES = 6;

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
