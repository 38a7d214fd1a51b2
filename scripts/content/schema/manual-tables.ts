import type { Words } from "../../diagnostics/message.ts";
import type { BulletinSchema } from "./bulletin-fields.ts";
import type { FieldsSchema } from "./check-fields.ts";
import { eventFields } from "./event-fields.ts";
import { itemFields } from "./item-fields.ts";
import type { TableOptions } from "./manual-table.ts";
import { formatFields, inEnglish } from "./manual-table.ts";
import { publicationFields } from "./publication-fields.ts";
import { pageFields, placeFields, termFields, topicFields } from "./vocabulary.ts";

/**
 * Updates the tables of fields in the editors' manual from the schemas. A table is between the lines `<!-- fields: item -->` and
 * `<!-- end -->`, in English, as are `messages`. Throws an Error if the manual lacks a table, or names an unknown one.
 */
export function fillManual(manual: string, schema: BulletinSchema, messages: Words): string {
  const tables = listTables(schema, inEnglish(messages));
  const filled = manual.replaceAll(SECTION, (_, name: string) => {
    const table = tables.get(name);
    if (table === undefined) throw new Error(`the manual has an unknown table of fields, "${name}"`);
    return `<!-- fields: ${name} -->\n\n${table}\n\n<!-- end -->`;
  });
  const absent = [...tables.keys()].filter((name) => !filled.includes(`<!-- fields: ${name} -->`));
  if (absent.length > 0) throw new Error(`the manual has no table of fields for ${absent.join(", ")}`);
  return filled;
}

const SECTION = /^<!-- fields: (\w+) -->$[\s\S]*?^<!-- end -->$/gm;

/**
 * A table of fields for every kind of content file and of callout: name → Markdown. `describe` takes the path of a field from the
 * kind of file (`item.image.alt`, `bulletin.callouts.video.title`).
 */
export function listTables(schema: BulletinSchema, options: TableOptions): ReadonlyMap<string, string> {
  const callouts = schema.callouts.map(({ type, fields }) => [["bulletin", "callouts"], type, fields] as const);
  const kinds: readonly (readonly [parent: readonly string[], name: string, fields: FieldsSchema])[] = [
    [[], "item", itemFields],
    [[], "bulletin", schema.fields],
    ...callouts,
    [[], "event", eventFields],
    [[], "page", pageFields],
    [[], "publication", publicationFields],
    [[], "topic", topicFields],
    [[], "place", placeFields],
    [[], "term", termFields],
  ];
  const tables = kinds.map(([parent, name, fields]) => {
    const top = [...parent, name];
    const below = {
      ...options,
      describe: (path: readonly string[], description: string) => options.describe([...top, ...path], description),
    };
    return [name, formatFields(fields, below)] as const;
  });
  return new Map(tables);
}
