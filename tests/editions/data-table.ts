import { parse as parseCsv } from "csv-parse/sync";

/** A row of the table of items, by column. */
export type Row = Readonly<Record<string, string>>;

const LANGUAGES = ["en", "es"];

/** The rows of a table in CSV, as a spreadsheet reads them. */
export function parseTable(csv: string): readonly Row[] {
  return parseCsv(csv, { bom: true, columns: true });
}

/** A JSON Schema, as the open data are published with. */
export interface JsonSchema {
  readonly type?: string;
  readonly pattern?: string;
  readonly $ref?: string;
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema;
}

/** The properties of a schema, with their schemas. */
export function propertiesOf({ properties = {} }: JsonSchema): readonly (readonly [string, JsonSchema])[] {
  return Object.entries(properties);
}

/** The JSON record of a row, by the published schema: an empty cell means no field, except for a list of keys. */
export function recordOf(row: Row, fields: readonly (readonly [string, JsonSchema])[]): unknown {
  const own = fields.map(([name, schema]) => [
    name,
    name === "texts" ? textsOf(row, schema) : fieldIn(row, name, schema),
  ]);
  return defined(Object.fromEntries(own));
}

function textsOf(row: Row, { additionalProperties: text = {} }: JsonSchema): unknown {
  const languages = LANGUAGES.filter((language) => row[`title_${language}`] !== "");
  const record = (language: string) =>
    propertiesOf(text).map(([name, schema]) => [name, fieldIn(row, name, schema, `_${language}`)]);
  return Object.fromEntries(languages.map((language) => [language, defined(Object.fromEntries(record(language)))]));
}

function fieldIn(row: Row, name: string, schema: JsonSchema, suffix = ""): unknown {
  const { type, items: member, properties } = schema;
  const members = propertiesOf({ properties: properties ?? member?.properties ?? {} });
  if (members.length > 0) {
    const cells = members.map(([each, inside]) => [each, inside, textOf(row[`${name}_${each}${suffix}`])] as const);
    if (type === "array") return recordsOf(cells.map(([each, inside, cell]) => [each, inside, cell.split("\n")]));
    const record = defined(Object.fromEntries(cells.map(([each, inside, cell]) => [each, valueIn(inside, cell)])));
    return Object.keys(record).length === 0 ? undefined : record;
  }
  const isOfTexts = member?.type === "string" && member.pattern === undefined && member.$ref === undefined;
  if (type === "array" && !isOfTexts) return row[`${name}${suffix}`]?.match(/\S+/g) ?? [];
  return valueIn(schema, textOf(row[`${name}${suffix}`]));
}

/** The value of a cell by its schema; undefined for an empty one. A list of texts has a line for each. */
function valueIn({ type, anyOf = [] }: JsonSchema, cell: string): unknown {
  if (type === "array") return cell === "" ? undefined : cell.split("\n");
  const isNumber = anyOf.some((each) => each.type === "integer") && /^\d+$/.test(cell);
  return cellValue(cell, isNumber ? "integer" : type);
}

/** The value of a text by the type of its field; undefined for an empty one. */
function cellValue(text: string, type: string | undefined): unknown {
  if (text === "") return undefined;
  if (type === "integer" || type === "number") return Number(text);
  return type === "boolean" ? text === "true" : text;
}

/** The records of columns that have a line for each; undefined if all lines are empty. */
function recordsOf(
  columns: readonly (readonly [string, JsonSchema, readonly string[]])[],
): readonly object[] | undefined {
  if (columns.every(([, , lines]) => lines.join("") === "")) return undefined;
  const count = Math.max(...columns.map(([, , lines]) => lines.length));
  return Array.from({ length: count }, (_, index) =>
    defined(Object.fromEntries(columns.map(([name, { type }, lines]) => [name, cellValue(lines[index] ?? "", type)]))),
  );
}

/** The text of a cell: a cell of apostrophes and a formula has one additional apostrophe. */
function textOf(cell = ""): string {
  return /^'+(?:[\t\r]|\n*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/.test(cell) ? cell.slice(1) : cell;
}

function defined(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
