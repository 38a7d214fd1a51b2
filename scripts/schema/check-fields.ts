import * as z from "zod/mini";
import { isMapping } from "../content/yaml/is-mapping.ts";
import type { FieldPath, UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { memoize } from "../memoize.ts";
import { diagnosticOf, type UnknownField, unknownField } from "./explain-issue.ts";
import { knownFields, valueAt } from "./known-fields.ts";
import { findIssues } from "./zod-issues.ts";

/** The valid fields of a file, and diagnostics for the others. */
export interface CheckedFields<Fields> {
  readonly fields: Partial<Fields>;
  /** Names of fields that have errors or can't be read, and therefore are not in `fields`. */
  readonly faulty: readonly string[];
  /** The values of unknown names at the top that a publication may have declared, as written. */
  readonly unknown: Readonly<Record<string, unknown>>;
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

/** A schema for a mapping with certain fields and no others. */
export type FieldsSchema = z.ZodMiniReadonly<z.ZodMiniObject>;

/**
 * Checks fields against a schema. Undefined means that fields could not be parsed, which another diagnostic reports. A file keeps its valid
 * fields if others have errors, so that rules can check them and one run reports all errors. `parent` is the path of the fields in their
 * file, if they are not at its top.
 */
export function checkFields<Schema extends FieldsSchema>(
  schema: Schema,
  file: string,
  value: unknown,
  parent: FieldPath = [],
): CheckedFields<z.output<Schema>> {
  return check(schema, { file, parent, isTold: () => true }, value);
}

/**
 * Like {@link checkFields}, but without diagnostics of the fields in `unknown`: thousands of files may have them, and only publication.yaml
 * declares such fields. The rule `custom-field` reports the others.
 */
export function checkOpenFields<Schema extends FieldsSchema>(
  schema: Schema,
  file: string,
  value: unknown,
): CheckedFields<z.output<Schema>> {
  return check(schema, { file, parent: [], isTold: isInherited }, value);
}

interface Checked {
  readonly file: string;
  readonly parent: FieldPath;
  /** Whether an unknown name at the top is reported. */
  readonly isTold: (name: string) => boolean;
}

function check<Schema extends FieldsSchema>(
  schema: Schema,
  { file, parent, isTold }: Checked,
  value: unknown,
): CheckedFields<z.output<Schema>> {
  const names = namesOf(schema);
  if (value === undefined) return { fields: {}, faulty: names, unknown: {}, diagnostics: [] };
  const [known, surplus] = splitFields(value, names);
  const result = parseFields(schema, known);
  const { issues, unknown: inside } = findIssues(known, result.error?.issues ?? []);
  const meantAtTop = surplus.map((name) => unknownAtTop(schema)(name).meant).filter((meant) => meant.length > 0);
  if (result.success && inside.length === 0 && meantAtTop.length === 0 && !surplus.some(isTold))
    return { fields: result.data, faulty: [], unknown: valuesAt(value, surplus), diagnostics: [] };
  const fieldsAt = knownFields(schema, value);
  const unknownInside = inside.map((path) => unknownField(file, parent, path, fieldsAt(path.slice(0, -1))));
  const allMeant = [...meantAtTop, ...unknownInside.map(({ meant }) => meant)];
  const meant = new Set(allMeant.map((path) => JSON.stringify(path)));
  const others = issues.filter(({ path, isMissing }) => !(isMissing && meant.has(JSON.stringify(path))));
  // A misspelt name does not leave its probable field missing as well, and an existing field is not replaced.
  const missing = allMeant.filter((path) => valueAt(value, path) === undefined);
  const steps = [...issues.map(({ path }) => path), ...inside, ...missing].map(([step]) => step);
  const faulty = isMapping(value) ? names.filter((name) => steps.includes(name)) : names;
  return {
    fields: result.success && inside.length === 0 ? result.data : validFields(schema, value, faulty),
    faulty,
    unknown: valuesAt(value, surplus),
    diagnostics: [
      ...others.map((issue) => diagnosticOf(file, parent, issue)),
      ...surplus.filter(isTold).map((name) => inFile(file, parent, unknownAtTop(schema)(name))),
      ...unknownInside.map(({ diagnostic }) => diagnostic),
    ],
  };
}

/** The message for an unknown name at the top: thousands of files may have the same. */
export const unknownAtTop = memoize((schema: FieldsSchema) =>
  memoize((name: string) => unknownField("", [], [name], namesOf(schema))),
);

function inFile(file: string, parent: FieldPath, { diagnostic }: UnknownField): UnlocatedDiagnostic {
  const field = [...parent, ...("field" in diagnostic.ref ? diagnostic.ref.field : [])];
  return { ...diagnostic, ref: { file, field, part: "key" } };
}

/** The fields with names of the schema, and the other names: a value without unknown names needs to be parsed only once. */
function splitFields(value: unknown, names: readonly string[]): readonly [known: unknown, surplus: readonly string[]] {
  if (!isMapping(value)) return [value, []];
  const all = Object.entries(value);
  const known = all.filter(([name]) => names.includes(name));
  if (known.length === all.length) return [value, []];
  return [Object.fromEntries(known), all.map(([name]) => name).filter((name) => !names.includes(name))];
}

/**
 * Parses fields without visiting optional fields that are left out: a file has a few of many, and most files of a kind have the same
 * fields.
 */
function parseFields<Schema extends FieldsSchema>(schema: Schema, value: unknown) {
  const kept = isMapping(value) ? schemaOf(schema)(Object.keys(value).join()) : schema;
  // Optional fields that are missing add nothing to the output. Zod's types can't express this for a generic schema.
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

/** The names of the fields of a schema. */
export const namesOf = memoize((schema: FieldsSchema): readonly string[] => Object.keys(schema.def.innerType.shape));

/** The own values of these names, without inherited ones. */
function valuesAt(value: unknown, names: readonly string[]): Readonly<Record<string, unknown>> {
  if (!isMapping(value)) return {};
  const values: Record<string, unknown> = {};
  for (const name of names) if (!isInherited(name)) values[name] = jsonValue(value[name]);
  return values;
}

/** Whether every object inherits a property of this name. No publication can declare such a field. */
function isInherited(name: string): boolean {
  return name in {};
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
  // The output of some fields is a part of the output of all; zod's types can't express this for a generic schema.
  return result.success ? (result.data as Partial<z.output<Schema>>) : {};
}

/**
 * Schemas are interpreted. Zod would compile a function for each schema at its first use. That takes as long as interpreting the schema for
 * thousands of files, and a message file is the only file of its kind.
 */
export const INTERPRETED = { jitless: true } as const;
