import * as z from "zod/mini";
import { formatMessage, type Words } from "../diagnostics/message.ts";
import type { FieldsSchema } from "./check-fields.ts";
import { TABLE_WORDS, type TableWords } from "./manual-words.ts";
import { parseRemedy } from "./remedy.ts";
import { unwrapUnion } from "./zod-issues.ts";

/** The words of a list of fields. */
export interface TableOptions {
  readonly words: TableWords;
  /** The texts of messages, which describe how a field is written. */
  readonly messages: Words;
  /** The meaning of the field at a path from the top of the file, from the description of its schema. */
  readonly describe: (path: readonly string[], description: string) => string;
}

/** A list in English, with the descriptions of the schema. `messages` are in English too. */
export function inEnglish(messages: Words): TableOptions {
  return { words: TABLE_WORDS.en, messages, describe: (_, description) => description };
}

/**
 * The fields of a schema as a Markdown list, the required ones first: name, what it means and how it is written. The fields that a field
 * contains are a list below it. How a field is written is the schema's error for an empty value, so that the manual and the diagnostics
 * use the same words. Throws an Error if a field has no description.
 */
export function formatFields(schema: FieldsSchema, options: TableOptions): string {
  // JSON Schema can't express transforms; a field with one keeps only its description.
  const { properties = {}, required = [] }: JsonSchema = z.toJSONSchema(schema, { unrepresentable: "any" });
  const expected = findExpectations(schema, emptyValue({ properties }), options.messages);
  return listRows({ properties, required }, [])
    .map((row) => formatRow(row, expected.get(JSON.stringify(row.path)), options))
    .join("\n");
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
  /** From the top of the file; 0 means any member of a list. */
  readonly path: Path;
  readonly need: "required" | "optional";
  readonly schema: JsonSchema;
}

/** Each field, followed by the fields inside it, and required ones before the others. */
function listRows({ properties = {}, required = [] }: JsonSchema, parent: Path): readonly Row[] {
  const needed = new Set(required);
  const sorted = Object.entries(properties).toSorted(([a], [b]) => Number(needed.has(b)) - Number(needed.has(a)));
  return sorted.flatMap(([name, property]): readonly Row[] => {
    const schema = asSchema(property);
    const path = [...parent, name];
    const row = { path, need: needed.has(name) ? "required" : "optional", schema } as const;
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

function findExpectations(schema: FieldsSchema, value: unknown, messages: Words): ReadonlyMap<string, string> {
  const issues = (schema.safeParse(value).error?.issues ?? []).flatMap(unwrapUnion);
  return new Map(
    issues.map(({ path, message }) => [JSON.stringify(path), formatMessage(parseRemedy(message), messages)]),
  );
}

function formatRow(
  { path, need, schema }: Row,
  expectation: string | undefined,
  { words, describe }: TableOptions,
): string {
  const { description, examples = [], const: fixed } = schema;
  const names = path.filter((step) => typeof step === "string");
  if (description === undefined && fixed === undefined)
    throw new Error(`the field ${path.join(".")} has no description`);
  const [example] = examples.map(String).filter((each) => words.language === "en" || !isProse(each));
  const says = [
    fixed === undefined ? describe(names, description ?? "") : words.type,
    fixed === undefined ? (expectation ?? containerOf(schema, words)) : `\`${String(fixed)}\``,
    ...(example === undefined ? [] : [`${words.example} \`${example}\``]),
  ];
  const indent = "  ".repeat(names.length - 1);
  const required = need === "required" ? ` (${words.required})` : "";
  return `${indent}- **\`${names.at(-1)}\`**${required}${words.colon} ${says.join(" ").replaceAll("\n", " ")}`;
}

/** Whether an example is a text in English, and not a notation: several words outside brackets. */
function isProse(example: string): boolean {
  return /^[^[{]\S* /.test(example);
}

/** How a field that contains other fields is written. */
function containerOf({ anyOf, properties }: JsonSchema, words: TableWords): string {
  if (anyOf !== undefined) return words.fieldsOrList;
  return properties === undefined ? words.list : words.fields;
}

/** The members of a list, also if a single member may replace the list. */
function membersOf({ items, anyOf = [] }: JsonSchema): JsonSchema {
  const list = anyOf.map(asSchema).find((each) => membersOf(each).properties !== undefined);
  if (list !== undefined) return membersOf(list);
  return typeof items === "object" && items !== null && !Array.isArray(items) ? items : {};
}

function asSchema(schema: JsonSchema | boolean): JsonSchema {
  return typeof schema === "boolean" ? {} : schema;
}
