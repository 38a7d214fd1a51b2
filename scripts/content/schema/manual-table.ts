import { formatMessage } from "../../diagnostics/message.ts";
import type { FieldsSchema } from "./check.ts";
import { parseRemedy } from "./remedy.ts";
import { unwrapUnion } from "./zod-issues.ts";

/**
 * The fields of a schema as a Markdown table: name, whether it is required, how it is written, and what it means. The third
 * column is the schema's error for an empty value, so that the manual and the diagnostics say the same. Throws an Error if a
 * field has no description.
 */
export function formatFields(schema: FieldsSchema): string {
  // JSON Schema can't express transforms; a field with one keeps only its description.
  const { properties = {}, required = [] }: JsonSchema = schema.toJSONSchema({ unrepresentable: "any" });
  const rows = listRows({ properties, required }, []);
  const expected = findExpectations(schema, emptyValue({ properties }));
  const lines = rows.map((row) => formatRow(row, expected.get(JSON.stringify(row.path))));
  return ["| field | | how to write it | means |", "| --- | --- | --- | --- |", ...lines].join("\n");
}

/** The part of JSON Schema (draft 2020-12) that is used here. */
interface JsonSchema {
  readonly description?: string | undefined;
  readonly examples?: readonly unknown[] | undefined;
  readonly const?: unknown;
  readonly required?: readonly string[] | undefined;
  readonly properties?: Readonly<Record<string, JsonSchema | boolean>> | undefined;
  readonly items?: unknown;
  readonly anyOf?: readonly (JsonSchema | boolean)[] | undefined;
}

type Path = readonly (string | number)[];

interface Row {
  /** From the top of the file; 0 stands for any member of a list. */
  readonly path: Path;
  readonly need: "required" | "optional";
  readonly schema: JsonSchema;
}

/** Each field, followed by the fields inside it. */
function listRows({ properties = {}, required = [] }: JsonSchema, parent: Path): readonly Row[] {
  return Object.entries(properties).flatMap(([name, property]): readonly Row[] => {
    const schema = asSchema(property);
    const path = [...parent, name];
    const row = { path, need: required.includes(name) ? "required" : "optional", schema } as const;
    return [row, ...listRows(schema, path), ...listRows(membersOf(schema), [...path, 0])];
  });
}

/** A value in which every field is empty, so that the schema reports an error for each. */
function emptyValue({ properties = {} }: JsonSchema): Readonly<Record<string, unknown>> {
  const entries = Object.entries(properties).map(([name, property]) => {
    const schema = asSchema(property);
    if (schema.const !== undefined) return [name, schema.const] as const;
    if (schema.properties !== undefined) return [name, emptyValue(schema)] as const;
    const members = membersOf(schema);
    return [name, members.properties === undefined ? null : [emptyValue(members)]] as const;
  });
  return Object.fromEntries(entries);
}

function findExpectations(schema: FieldsSchema, value: unknown): ReadonlyMap<string, string> {
  const issues = (schema.safeParse(value).error?.issues ?? []).flatMap(unwrapUnion);
  return new Map(issues.map(({ path, message }) => [JSON.stringify(path), formatMessage(parseRemedy(message), "en")]));
}

function formatRow({ path, need, schema }: Row, expectation: string | undefined): string {
  const { description, examples: [example] = [], const: fixed } = schema;
  const name = `\`${path.filter((step) => step !== 0).join("` › `")}\``;
  const written = fixed === undefined ? (expectation ?? containerOf(schema)) : `\`${String(fixed)}\``;
  if (description === undefined && fixed === undefined)
    throw new Error(`the field ${path.join(".")} has no description`);
  const says = [
    description ?? "The kind of callout.",
    ...(example === undefined ? [] : [`Example: \`${String(example)}\``]),
  ];
  return `| ${[name, need === "required" ? "required" : "", written, says.join(" ")].map(formatCell).join(" | ")} |`;
}

/** How a field that contains other fields is written. */
function containerOf(schema: JsonSchema): string {
  if (schema.anyOf !== undefined) return "Write the fields below, or a list of such fields.";
  return schema.properties === undefined
    ? "Write a list, each entry with the fields below."
    : "Write the fields below.";
}

function formatCell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

/** The members of a list, also where one of them may stand in its place. */
function membersOf({ items, anyOf = [] }: JsonSchema): JsonSchema {
  const list = anyOf.map(asSchema).find((each) => membersOf(each).properties !== undefined);
  if (list !== undefined) return membersOf(list);
  return typeof items === "object" && items !== null && !Array.isArray(items) ? items : {};
}

function asSchema(schema: JsonSchema | boolean): JsonSchema {
  return typeof schema === "boolean" ? {} : schema;
}
