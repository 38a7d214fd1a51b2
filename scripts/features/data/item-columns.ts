import type { DataField, DataRecord, DataValue } from "./data-field.ts";
import { itemFields, itemTextFields } from "./item-data-fields.ts";
import type { OwnFields } from "./own-fields.ts";

/** A column of the table of items. */
export interface Column {
  readonly name: string;
  readonly cell: (item: DataRecord) => string;
}

/**
 * A field with the parts that all records have in common: its name, and its schema, from which it is known whether it contains records
 * itself.
 */
type Field = Pick<DataField<never>, "name" | "schema">;

/** The columns of the first versions of the table, whose order is kept: programs may read them by position. */
const FIRST = {
  fields: ["id", "bulletin", "date", "topic", "countries", "event", "original"],
  texts: ["title", "summary", "url"],
  lists: ["topics", "events"],
} as const;

/**
 * The columns of the table of items: all values of the JSON file, in one or more cells per field. A list of keys is separated by spaces. A
 * record, such as the video, has a column for each of its members, and so has a list of records, such as the byline, with a line for each
 * record.
 */
export function itemColumns(languages: readonly string[], own: OwnFields): readonly Column[] {
  const texts: readonly Field[] = itemTextFields(own);
  const fields: readonly Field[] = itemFields(own).filter(({ name }) => name !== "texts");
  const isFirst = ({ name }: Field): boolean => [...FIRST.fields, ...FIRST.lists].some((each) => each === name);
  const isFirstText = ({ name }: Field): boolean => FIRST.texts.some((each) => each === name);
  const textColumns = (some: readonly Field[]): readonly Column[] =>
    languages.flatMap((language) => some.flatMap((field) => columnsOfText(field, language)));
  return [
    ...named(fields, FIRST.fields).flatMap(columnsOf),
    ...textColumns(named(texts, FIRST.texts)),
    ...named(fields, FIRST.lists).flatMap(columnsOf),
    AUTHORS,
    ...fields.filter((field) => !isFirst(field)).flatMap(columnsOf),
    ...textColumns(texts.filter((field) => !isFirstText(field))),
  ];
}

/** The names of the authors of the original. */
const AUTHORS: Column = {
  name: "byline",
  cell: (item) => {
    const byline = memberOf(memberOf(item["texts"], String(item["original"])), "byline");
    return linesOf(byline, "name").join("; ");
  },
};

function named(fields: readonly Field[], names: readonly string[]): readonly Field[] {
  return names.flatMap((name) => fields.filter((field) => field.name === name));
}

function columnsOf({ name, schema }: Field): readonly Column[] {
  return columnsOfValue(name, schema, (item) => item[name]);
}

function columnsOfText({ name, schema }: Field, language: string): readonly Column[] {
  const valueIn = (item: DataRecord) => memberOf(memberOf(item["texts"], language), name);
  return columnsOfValue(name, schema, valueIn, `_${language}`);
}

function columnsOfValue(
  name: string,
  { properties: own, items }: Field["schema"],
  valueIn: (item: DataRecord) => DataValue | undefined,
  suffix = "",
): readonly Column[] {
  const properties = own ?? items?.properties;
  if (properties === undefined) {
    const separator = between(items);
    return [{ name: `${name}${suffix}`, cell: (item) => plainCell(valueIn(item), separator) }];
  }
  return Object.keys(properties).map((member) => ({
    name: `${name}_${member}${suffix}`,
    cell: (item) => linesOf(valueIn(item), member).join("\n"),
  }));
}

/** A value that has no members, or a list of such values. */
function plainCell(value: DataValue | undefined, separator: string): string {
  return Array.isArray(value) ? value.join(separator) : String(value ?? "");
}

/** The member of a record, or of each record of a list, empty if a record leaves it out. */
function linesOf(records: DataValue | undefined, member: string): readonly string[] {
  if (records === undefined) return NONE;
  return Array.isArray(records)
    ? records.map((record) => textOf(memberOf(record, member)))
    : [textOf(memberOf(records, member))];
}

const NONE: readonly string[] = [];

/** A value in a cell. Each text of a list has a line; texts in several languages follow their tags. */
function textOf(value: DataValue | undefined): string {
  if (Array.isArray(value)) return value.map(textOf).join("\n");
  if (!isRecord(value)) return String(value ?? "");
  return Object.entries(value)
    .map(([name, member]) => `${name}: ${textOf(member)}`)
    .join("\n");
}

/** The separator of list members: keys and codes have no spaces, which texts may have. */
function between(members: Field["schema"]["items"]): string {
  return members?.["type"] === "string" && members["pattern"] === undefined && members["$ref"] === undefined
    ? "\n"
    : " ";
}

function memberOf(value: DataValue | undefined, name: string): DataValue | undefined {
  return isRecord(value) ? value[name] : undefined;
}

function isRecord(value: DataValue | undefined): value is DataRecord {
  return typeof value === "object" && !Array.isArray(value);
}
