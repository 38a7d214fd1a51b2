import { BULLETIN_FIELDS } from "./bulletin-data-fields.ts";
import type { Schema } from "./data-field.ts";
import { objectSchema, recordSchema } from "./data-field.ts";
import type { DataList, DataSchemaView } from "./data-view.ts";
import { EVENT_FIELDS } from "./event-data-fields.ts";
import { ITEM_FIELDS } from "./item-data-fields.ts";
import { DEFINITIONS, URI } from "./value-schemas.ts";

/** The JSON Schema (draft 2020-12) of a file of open data. */
export function formatDataSchema({ id, list }: DataSchemaView): string {
  const records = { type: "array", items: RECORDS[list] };
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

const RECORDS: Readonly<Record<DataList, Schema>> = {
  items: recordSchema(ITEM_FIELDS),
  bulletins: recordSchema(BULLETIN_FIELDS),
  events: recordSchema(EVENT_FIELDS),
};
