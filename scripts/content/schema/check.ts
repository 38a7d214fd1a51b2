import type * as z from "zod";
import type { FieldPath, UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { diagnosticOf, unknownField } from "./explain.ts";
import { isMapping, knownFields } from "./known-fields.ts";
import { findIssues } from "./zod-issues.ts";

/** The fields of a file that are sound, and what is wrong with the others. */
export interface CheckedFields<Fields> {
  readonly fields: Partial<Fields>;
  /** Names of the fields that are wrong, or can't be read, and therefore not among `fields` though they may be there. */
  readonly faulty: readonly string[];
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

/** A mapping with these fields and no others. */
export type FieldsSchema = z.ZodReadonly<z.ZodObject>;

/**
 * Checks unknown fields against a schema; undefined are fields that can't be read, of which there is nothing more to say. A
 * file with a faulty field keeps its sound ones, so that the rules that look across files can still report on them: every
 * fault in one run. `parent` is where the fields stand in their file, if not at its top.
 */
export function checkFields<Schema extends FieldsSchema>(
  schema: Schema,
  file: string,
  value: unknown,
  parent: FieldPath = [],
): CheckedFields<z.output<Schema>> {
  if (value === undefined) return { fields: {}, faulty: namesOf(schema), diagnostics: [] };
  const result = schema.safeParse(value);
  const { issues, unknown } = findIssues(value, result.error?.issues ?? []);
  if (result.success && unknown.length === 0) return { fields: result.data, faulty: [], diagnostics: [] };
  const fieldsAt = knownFields(schema, value);
  const strays = unknown.map((path) => unknownField(file, parent, path, fieldsAt(path.slice(0, -1))));
  const meant = new Set(strays.map(({ meant }) => JSON.stringify(meant)));
  const missed = issues.filter(({ path, isMissing }) => !(isMissing && meant.has(JSON.stringify(path))));
  const inside = unknown.filter((path) => path.length > 1);
  const steps = [...issues.map(({ path }) => path), ...inside, ...strays.map(({ meant }) => meant)].map(
    ([step]) => step,
  );
  const names = namesOf(schema);
  const faulty = isMapping(value) ? names.filter((name) => steps.includes(name)) : names;
  return {
    fields: soundFields(schema, value, faulty),
    faulty,
    diagnostics: [
      ...missed.map((issue) => diagnosticOf(file, parent, issue)),
      ...strays.map(({ diagnostic }) => diagnostic),
    ],
  };
}

function namesOf(schema: FieldsSchema): readonly string[] {
  return Object.keys(schema.unwrap().shape);
}

function soundFields<Schema extends FieldsSchema>(
  schema: Schema,
  value: unknown,
  faulty: readonly string[],
): Partial<z.output<Schema>> {
  if (!isMapping(value)) return {};
  const names = namesOf(schema).filter((name) => Object.hasOwn(value, name) && !faulty.includes(name));
  const sound = Object.fromEntries(names.map((name) => [name, value[name]]));
  const result = schema.unwrap().partial().safeParse(sound);
  // What a partial schema gives is the output of the schema, less what is missing; zod's types can't say so of a variable schema.
  return result.success ? (result.data as Partial<z.output<Schema>>) : {};
}
