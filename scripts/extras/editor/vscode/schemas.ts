import type { FieldShape } from "../../../content/schema/shape.ts";
import { shapesOf } from "../../../content/schema/shape.ts";
import { BULLETIN_SCHEMA } from "../../../pages/callouts/index.ts";
import type { JsonSchema, SchemaContext } from "./json-schema.ts";
import { schemaOfFields } from "./json-schema.ts";

/** The draft that YAML language servers read best. */
const DRAFT = "http://json-schema.org/draft-07/schema#";

/**
 * The JSON Schemas of a publication's files, by name: of the front matter of an item, a bulletin and a standing page, of an event, and of
 * publication.yaml, topics.yaml and places.yaml. They say which fields and names exist; `dateline validate` checks much more.
 */
export function buildSchemas(context: SchemaContext): Readonly<Record<string, JsonSchema>> {
  const { topic, place, ...files } = shapesOf(BULLETIN_SCHEMA);
  const schemas = {
    ...Object.fromEntries(
      Object.entries(files).map(([kind, fields]) => [kind, schemaOfFields(fields, [kind], context)]),
    ),
    topics: entries(topic, "topic", context),
    places: entries(place, "place", context),
  };
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, { $schema: DRAFT, ...schema }]));
}

/** A vocabulary: keys, each with the same fields. */
function entries(fields: readonly FieldShape[], kind: string, context: SchemaContext): JsonSchema {
  return { type: "object", additionalProperties: schemaOfFields(fields, [kind], context) };
}
