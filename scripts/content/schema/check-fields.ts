import * as z from "zod/mini";
import type { FieldPath, UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { memoize } from "../../memoize.ts";
import type { UnknownField } from "./explain-issue.ts";
import { diagnosticOf, unknownField } from "./explain-issue.ts";
import { isMapping, knownFields, valueAt } from "./known-fields.ts";
import { findIssues } from "./zod-issues.ts";

/** The valid fields of a file, and diagnostics for the others. */
export interface CheckedFields<Fields> {
  readonly fields: Partial<Fields>;
  /** Names of fields that have errors or can't be read, and therefore are not in `fields`. */
  readonly faulty: readonly string[];
  /** The values of unknown names at the top, as written: a publication may have declared them. */
  readonly unknown: Readonly<Record<string, unknown>>;
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

/** A schema for a mapping with certain fields and no others. */
export type FieldsSchema = z.ZodMiniReadonly<z.ZodMiniObject>;

/**
 * Checks fields against a schema. Undefined stands for fields that could not be parsed, which another diagnostic reports. A
 * file keeps its valid fields if others have errors, so that rules can check them and one run reports all errors. `parent` is
 * the path of the fields in their file, if they are not at its top.
 */
export function checkFields<Schema extends FieldsSchema>(
  schema: Schema,
  file: string,
  value: unknown,
  parent: FieldPath = [],
): CheckedFields<z.output<Schema>> {
  if (value === undefined) return { fields: {}, faulty: namesOf(schema), unknown: {}, diagnostics: [] };
  const names = namesOf(schema);
  const [known, surplus] = splitFields(value, names);
  const result = parseFields(schema, known);
  const { issues, unknown: inside } = findIssues(known, result.error?.issues ?? []);
  if (result.success && surplus.length === 0 && inside.length === 0)
    return { fields: result.data, faulty: [], unknown: {}, diagnostics: [] };
  const fieldsAt = knownFields(schema, value);
  const unknownFields = [
    ...surplus.map((name) => inFile(file, parent, surplusField(schema)(name))),
    ...inside.map((path) => unknownField(file, parent, path, fieldsAt(path.slice(0, -1)))),
  ];
  const meant = new Set(unknownFields.map(({ meant }) => JSON.stringify(meant)));
  const others = issues.filter(({ path, isMissing }) => !(isMissing && meant.has(JSON.stringify(path))));
  // A name that was probably meant makes a field that is missing unknown, and leaves one that is there as it is.
  const missing = unknownFields.flatMap(({ meant }) => (valueAt(value, meant) === undefined ? [meant] : []));
  const steps = [...issues.map(({ path }) => path), ...inside, ...missing].map(([step]) => step);
  const faulty = isMapping(value) ? names.filter((name) => steps.includes(name)) : names;
  return {
    fields: result.success && inside.length === 0 ? result.data : validFields(schema, value, faulty),
    faulty,
    unknown: valuesAt(value, surplus),
    diagnostics: [
      ...others.map((issue) => diagnosticOf(file, parent, issue)),
      ...unknownFields.map(({ diagnostic }) => diagnostic),
    ],
  };
}

/** What is said of an unknown name at the top: thousands of files may have the same fields, which the publication has declared. */
const surplusField = memoize((schema: FieldsSchema) =>
  memoize((name: string) => unknownField("", [], [name], namesOf(schema))),
);

function inFile(file: string, parent: FieldPath, { diagnostic, meant }: UnknownField): UnknownField {
  const field = [...parent, ...("field" in diagnostic.ref ? diagnostic.ref.field : [])];
  return { diagnostic: { ...diagnostic, ref: { file, field, part: "key" } }, meant };
}

/** The fields with names of the schema, and the other names: a value without these needs to be parsed only once. */
function splitFields(value: unknown, names: readonly string[]): readonly [known: unknown, surplus: readonly string[]] {
  if (!isMapping(value)) return [value, []];
  const all = Object.entries(value);
  const known = all.filter(([name]) => names.includes(name));
  if (known.length === all.length) return [value, []];
  return [Object.fromEntries(known), all.map(([name]) => name).filter((name) => !names.includes(name))];
}

/**
 * Parses fields without visiting those that are optional and left out: a file has a few of many, and most files of a kind have the same.
 */
function parseFields<Schema extends FieldsSchema>(schema: Schema, value: unknown) {
  const kept = isMapping(value) ? schemaOf(schema)(Object.keys(value).join()) : schema;
  // Fields that may be missing and are, add nothing to the output. Zod's types can't express that for a generic schema.
  return kept.safeParse(value, INTERPRETED) as z.core.util.SafeParseResult<z.output<Schema>>;
}

const schemaOf = memoize((schema: FieldsSchema) =>
  memoize((written: string) => {
    const names = written.split(",");
    return withFields(schema, (name, { _zod }) => _zod.optin !== "optional" || names.includes(name));
  }),
);

function withFields(
  { def: { innerType } }: FieldsSchema,
  isKept: (name: string, field: z.core.$ZodType) => boolean,
): FieldsSchema {
  const kept = Object.entries(innerType.shape).filter(([name, field]) => isKept(name, field));
  return z.readonly(z.strictObject(Object.fromEntries(kept)));
}

const namesOf = memoize((schema: FieldsSchema): readonly string[] => Object.keys(schema.def.innerType.shape));

/** The values of those names that no object inherits. */
function valuesAt(value: unknown, names: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    names.filter((name) => !(name in {})).map((name) => [name, jsonValue(valueAt(value, [name]))] as const),
  );
}

/** A value that a cache gives back as it was: JSON has no infinite numbers. */
export function jsonValue(value: unknown): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (Array.isArray(value)) return value.map(jsonValue);
  return isMapping(value)
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, jsonValue(each)]))
    : value;
}

function validFields<Schema extends FieldsSchema>(
  schema: Schema,
  value: unknown,
  faulty: readonly string[],
): Partial<z.output<Schema>> {
  if (!isMapping(value)) return {};
  const names = namesOf(schema).filter((name) => Object.hasOwn(value, name) && !faulty.includes(name));
  const valid = Object.fromEntries(names.map((name) => [name, value[name]]));
  const result = withFields(schema, (name) => Object.hasOwn(valid, name)).safeParse(valid, INTERPRETED);
  // The output of some fields is a part of the output of all; zod's types can't express that for a generic schema.
  return result.success ? (result.data as Partial<z.output<Schema>>) : {};
}

/**
 * How schemas are applied. Zod would compile a function for each schema at its first use. That takes as long as interpreting the
 * schema for thousands of files, and a message file is the only one of its kind.
 */
export const INTERPRETED = { jitless: true } as const;
