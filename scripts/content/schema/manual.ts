import type { BulletinSchema } from "./bulletin.ts";
import { eventFields } from "./event.ts";
import { itemFields } from "./item.ts";
import { formatFields } from "./manual-table.ts";
import { publicationFields } from "./publication.ts";
import { pageFields, placeFields, topicFields } from "./vocabulary.ts";

/**
 * Updates the tables of fields in the editors' manual from the schemas. A table is between the lines `<!-- fields: item -->` and
 * `<!-- end -->`. Throws an Error if the manual lacks a table, or names an unknown one.
 */
export function fillManual(manual: string, schema: BulletinSchema): string {
  const tables = new Map(listTables(schema));
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

/** Every kind of content file with fields, and every kind of call-out, with its table. */
function listTables(schema: BulletinSchema): readonly (readonly [name: string, table: string])[] {
  const callouts = schema.callouts.map(({ type, fields }) => [type, formatFields(fields)] as const);
  return [
    ["item", formatFields(itemFields)],
    ["bulletin", formatFields(schema.fields)],
    ...callouts,
    ["event", formatFields(eventFields)],
    ["page", formatFields(pageFields)],
    ["publication", formatFields(publicationFields)],
    ["topic", formatFields(topicFields)],
    ["place", formatFields(placeFields)],
  ];
}
