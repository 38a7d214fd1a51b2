import type * as z from "zod/mini";
import { findSlug, parseSlug, type Slug, slugInsteadOf } from "../content/slug.ts";
import { isMapping } from "../content/yaml/is-mapping.ts";
import { defined } from "../defined.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { checkFields, type FieldsSchema } from "./check-fields.ts";
import { message } from "./message.ts";

/** A file that defines things by keys, such as `topics.yaml`, and the schema of one of them. */
export interface EntriesSchema<Fields extends FieldsSchema> {
  readonly fields: Fields;
  /** The rule for keys. */
  readonly rule: string;
}

/** One entry of a file of entries. */
export interface Entry<Fields extends FieldsSchema> {
  readonly key: Slug;
  readonly fields: Partial<z.output<Fields>>;
}

/** A file of entries, as it was parsed. */
export interface EntriesFile {
  readonly path: { readonly file: string };
  readonly fields: unknown;
  /** The names of its fields in their order, if it differs from the order of the object: JavaScript puts names of digits first. */
  readonly names?: readonly string[];
}

export interface CheckedEntries<Fields extends FieldsSchema> {
  readonly entries: readonly Entry<Fields>[];
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

/** Each entry has a page in every language, and every page can name all of them. */
const MOST_ENTRIES = 500;

/** Checks a file entry by entry, so that an error in one does not make the others unknown. */
export function checkEntries<Fields extends FieldsSchema>(
  schema: EntriesSchema<Fields>,
  { path: { file }, fields: value, names }: EntriesFile,
): CheckedEntries<Fields> {
  if (value === undefined) return { entries: [], diagnostics: [] };
  if (!isMapping(value)) {
    const ref = { file, line: 1, column: 1, length: 1 };
    const diagnostic = { rule: "field-value", severity: "error", ref, message: message("entries-none") } as const;
    return { entries: [], diagnostics: [diagnostic] };
  }
  const entries = (names ?? Object.keys(value)).map((name) => [name, value[name]] as const);
  const [excess] = entries[MOST_ENTRIES] ?? [];
  const checked = entries.map(([name, entry]) => checkEntry(schema, file, name, entry));
  return {
    entries: checked.flatMap(({ entry }) => entry ?? []),
    diagnostics: [
      ...(excess === undefined ? [] : [tooMany(file, excess, entries.length)]),
      ...checked.flatMap(({ diagnostics }) => diagnostics),
    ],
  };
}

function tooMany(file: string, key: string, count: number): UnlocatedDiagnostic {
  const ref = { file, field: [key], part: "key" } as const;
  const words = { message: message("entries-many", { count, most: MOST_ENTRIES }) };
  return { rule: "field-value", severity: "error", ref, ...words };
}

function checkEntry<Fields extends FieldsSchema>(
  schema: EntriesSchema<Fields>,
  file: string,
  name: string,
  value: unknown,
): { readonly entry?: Entry<Fields>; readonly diagnostics: readonly UnlocatedDiagnostic[] } {
  const key = parseSlug(name);
  const { fields, diagnostics } = checkFields(schema.fields, file, value, [name]);
  if (key !== undefined) return { entry: { key, fields }, diagnostics };
  const ref = { file, field: [name], part: "key" } as const;
  const suggestion = findSlug(name);
  const diagnostic: UnlocatedDiagnostic = {
    rule: schema.rule,
    severity: "error",
    ref,
    message: message("key-of-entry-wrong", { key: name }),
    remedy: slugInsteadOf(name),
    ...defined({ suggestion }),
  };
  return { diagnostics: [diagnostic, ...diagnostics] };
}
