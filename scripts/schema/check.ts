import { z } from "zod";
import type { FieldPath, Remark } from "../diagnostics/finding.ts";
import { findNearest } from "../diagnostics/suggestion.ts";

/** The fields of a file that are sound, and what is wrong with the others. */
export interface CheckedFields<Fields> {
  readonly fields: Partial<Fields>;
  /** Names of the fields that are wrong, and therefore not among `fields` though they may have been written. */
  readonly faulty: readonly string[];
  readonly remarks: readonly Remark[];
}

type FieldsSchema = z.ZodReadonly<z.ZodObject>;

/**
 * Checks unknown fields against a schema. A file with a faulty field keeps its sound ones, so that the rules that look
 * across files can still report on them: every fault in one run.
 */
export function checkFields<Schema extends FieldsSchema>(
  schema: Schema,
  file: string,
  value: unknown,
): CheckedFields<z.output<Schema>> {
  const result = schema.safeParse(value);
  if (result.success) return { fields: result.data, faulty: [], remarks: [] };
  const { issues } = result.error;
  const faulty = isMapping(value) ? issues.map(({ path }) => String(path[0])) : Object.keys(schema.unwrap().shape);
  return {
    fields: soundFields(schema, value, faulty),
    faulty,
    remarks: issues.flatMap((issue) => remarksOf(schema, file, value, issue)),
  };
}

function soundFields<Schema extends FieldsSchema>(
  schema: Schema,
  value: unknown,
  faulty: readonly string[],
): Partial<z.output<Schema>> {
  if (!isMapping(value)) return {};
  const names = Object.keys(schema.unwrap().shape).filter(
    (name) => Object.hasOwn(value, name) && !faulty.includes(name),
  );
  const sound = Object.fromEntries(names.map((name) => [name, value[name]]));
  const result = schema.unwrap().partial().safeParse(sound);
  // What a partial schema gives is the output of the schema, less what is missing; zod's types can't say so of a variable schema.
  return result.success ? (result.data as Partial<z.output<Schema>>) : {};
}

function remarksOf(schema: FieldsSchema, file: string, value: unknown, issue: z.core.$ZodIssue): readonly Remark[] {
  const field = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => unknownField(schema, file, field, key));
  }
  const found = valueAt(value, field);
  const name = nameOf(field);
  if (found === undefined && field.length > 0) {
    const spot = { file, field, part: "key" } as const;
    return [{ rule: "required-field", severity: "error", spot, expected: `\`${name}\`: ${issue.message}` }];
  }
  const { rule = "field-value", suggestion } = parametersOf(issue);
  return [
    {
      rule,
      severity: "error",
      spot: { file, field, part: "value" },
      actual: field.length === 0 ? describe(found) : `${name} ${describe(found)}`,
      expected: issue.message,
      ...(suggestion === undefined ? {} : { suggestion }),
    },
  ];
}

function unknownField(schema: FieldsSchema, file: string, parent: FieldPath, key: string): Remark {
  const known = knownFields(schema, parent);
  const suggestion = findNearest(key, known);
  return {
    rule: "known-field",
    severity: "error",
    spot: { file, field: [...parent, key], part: "key" },
    actual: `field \`${shorten(key)}\``,
    expected: known.length === 0 ? "no such field" : `one of ${known.join(", ")}`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** The names that may stand at a place, read from the JSON Schema, in which every kind of wrapper is gone. */
function knownFields(schema: FieldsSchema, parent: FieldPath): readonly string[] {
  let nodes: readonly unknown[] = [z.toJSONSchema(schema, { io: "input", unrepresentable: "any" })];
  for (const step of parent) {
    nodes = nodes.flatMap(alternatives).map((node) => childOf(node, step));
  }
  return [...new Set(nodes.flatMap(alternatives).flatMap((node) => Object.keys(mappingAt(node, "properties"))))];
}

function alternatives(node: unknown): readonly unknown[] {
  if (!isMapping(node)) return [];
  const branches = node["anyOf"] ?? node["oneOf"] ?? node["allOf"];
  return Array.isArray(branches) ? branches.flatMap(alternatives) : [node];
}

function childOf(node: unknown, step: string | number): unknown {
  if (typeof step === "number") return isMapping(node) ? node["items"] : undefined;
  return mappingAt(node, "properties")[step];
}

function mappingAt(node: unknown, key: string): Readonly<Record<string, unknown>> {
  const value = isMapping(node) ? node[key] : undefined;
  return isMapping(value) ? value : {};
}

function parametersOf(issue: z.core.$ZodIssue): { readonly rule?: string; readonly suggestion?: string } {
  const { rule, suggestion } = issue.code === "custom" ? (issue.params ?? {}) : {};
  return {
    ...(typeof rule === "string" ? { rule } : {}),
    ...(typeof suggestion === "string" ? { suggestion } : {}),
  };
}

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((node, step) => {
    if (Array.isArray(node)) return typeof step === "number" ? node[step] : undefined;
    return isMapping(node) && Object.hasOwn(node, step) ? node[step] : undefined;
  }, value);
}

function nameOf(path: FieldPath): string {
  const last = path.findLast((step) => typeof step === "string");
  return last === undefined ? "value" : String(last);
}

/** A value as an editor would recognise it in the file. */
function describe(value: unknown): string {
  if (value === null || value === undefined || value === "") return "without a value";
  if (Array.isArray(value)) return `list of ${value.length}`;
  if (isMapping(value)) return `with fields ${shorten(Object.keys(value).join(", "))}`;
  return `\`${shorten(String(value))}\``;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
