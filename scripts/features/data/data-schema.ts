import { bulletinFields } from "./bulletin-data-fields.ts";
import { objectSchema, recordSchema, type Schema } from "./data-field.ts";
import type { DataList, DataSchemaView } from "./data-view.ts";
import { eventFields } from "./event-data-fields.ts";
import { itemFields } from "./item-data-fields.ts";
import type { OwnFields } from "./own-fields.ts";
import { DEFINITIONS, URI } from "./value-schemas.ts";

/** The JSON Schema (draft 2020-12) of a file of open data. */
export function formatDataSchema({ id, list, own }: DataSchemaView): string {
  const records = { type: "array", items: recordsSchema(list, own) };
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: id,
    title: TITLES[list],
    ...objectSchema({ $schema: { const: id }, publication: URI, licence: URI, [list]: records }, ["licence"]),
    $defs: DEFINITIONS,
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

const TITLES: Readonly<Record<DataList, string>> = {
  items: "News items of a publication, newest first",
  bulletins: "Bulletins of a publication, newest first",
  events: "Events of a publication, earliest first",
};

function recordsSchema(list: DataList, own: OwnFields): Schema {
  switch (list) {
    case "items":
      return recordSchema(itemFields(own));
    case "bulletins":
      return recordSchema(bulletinFields(own.declared));
    case "events":
      return recordSchema(eventFields(own));
  }
}
