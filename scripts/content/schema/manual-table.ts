import type { FieldsSchema } from "./check.ts";

/**
 * The fields of a schema as a Markdown table: what each is called, whether it must be there, how it is written, and what it
 * says. How a field is written is what the schema answers to one that is left empty, so the manual and the findings use the
 * same words. Throws an Error when a field has no description.
 */
export function formatFields(schema: FieldsSchema): string {
  // Some values are changed when they are read, which JSON Schema can't say: such a field keeps its description alone.
  const { properties = {}, required = [] }: JsonSchema = schema.toJSONSchema({ unrepresentable: "any" });
  const rows = listRows({ properties, required }, []);
  const expected = readExpectations(schema, emptied({ properties }));
  const lines = rows.map((row) => formatRow(row, expected.get(JSON.stringify(row.path))));
  return ["| field | | written as | says |", "| --- | --- | --- | --- |", ...lines].join("\n");
}

/** What is read of a JSON Schema (draft 2020-12). */
interface JsonSchema {
  readonly description?: string | undefined;
  readonly examples?: readonly unknown[] | undefined;
  readonly const?: unknown;
  readonly required?: readonly string[] | undefined;
  readonly properties?: Readonly<Record<string, JsonSchema | boolean>> | undefined;
  readonly items?: unknown;
}

type Path = readonly (string | number)[];

interface Row {
  /** From the top of the file; a member of a list is the first, 0. */
  readonly path: Path;
  readonly need: "required" | "optional";
  readonly schema: JsonSchema;
}

/** A field, and after it the fields that stand in it. */
function listRows({ properties = {}, required = [] }: JsonSchema, parent: Path): readonly Row[] {
  return Object.entries(properties).flatMap(([name, property]): readonly Row[] => {
    const schema = asSchema(property);
    const path = [...parent, name];
    const row = { path, need: required.includes(name) ? "required" : "optional", schema } as const;
    return [row, ...listRows(schema, path), ...listRows(membersOf(schema), [...path, 0])];
  });
}

/** A value in which every field is there and says nothing, so that a schema has something to say of each. */
function emptied({ properties = {} }: JsonSchema): Readonly<Record<string, unknown>> {
  const entries = Object.entries(properties).map(([name, property]) => {
    const schema = asSchema(property);
    if (schema.const !== undefined) return [name, schema.const] as const;
    if (schema.properties !== undefined) return [name, emptied(schema)] as const;
    const members = membersOf(schema);
    return [name, members.properties === undefined ? null : [emptied(members)]] as const;
  });
  return Object.fromEntries(entries);
}

function readExpectations(schema: FieldsSchema, value: unknown): ReadonlyMap<string, string> {
  const issues = schema.safeParse(value).error?.issues ?? [];
  return new Map(issues.map(({ path, message }) => [JSON.stringify(path), message]));
}

function formatRow({ path, need, schema }: Row, expectation: string | undefined): string {
  const { description, examples: [example] = [], const: fixed } = schema;
  const name = `\`${path.filter((step) => step !== 0).join("` › `")}\``;
  const written = fixed === undefined ? (expectation ?? containerOf(schema)) : `\`${String(fixed)}\``;
  if (description === undefined && fixed === undefined)
    throw new Error(`the field ${path.join(".")} has no description`);
  const says = [
    description ?? "The kind of call-out.",
    ...(example === undefined ? [] : [`Example: \`${String(example)}\``]),
  ];
  return `| ${[name, need === "required" ? "required" : "", written, says.join(" ")].map(formatCell).join(" | ")} |`;
}

/** How a field is written that has others in it. */
function containerOf(schema: JsonSchema): string {
  return schema.properties === undefined ? "a list, each with the fields below" : "the fields below";
}

function formatCell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function membersOf({ items }: JsonSchema): JsonSchema {
  return typeof items === "object" && items !== null && !Array.isArray(items) ? items : {};
}

function asSchema(schema: JsonSchema | boolean): JsonSchema {
  return typeof schema === "boolean" ? {} : schema;
}
