import { CONTENT_SCHEMA } from "../../../../scripts/cli/index.ts";
import type { MessageLanguage } from "../../../../scripts/diagnostics/index.ts";
import {
  type Content,
  CUSTOMIZED,
  type Customized,
  type FieldShape,
  fieldsIn,
  shapesOf,
} from "../../../../scripts/model/index.ts";
import { withDeclarations } from "./custom-schema.ts";
import { type JsonSchema, type SchemaContext, schemaOfFields } from "./json-schema.ts";

/** The draft that YAML language servers read best. */
const DRAFT = "http://json-schema.org/draft-07/schema#";

/**
 * The JSON Schemas of a publication's files, by name: of the front matter of an item, a bulletin and a standing page, of an event, and of
 * publication.yaml, topics.yaml, places.yaml, the files of features and vocabularies. They contain the existing fields and names; `dateline
 * validate` checks much more.
 */
export function buildSchemas(
  context: SchemaContext,
  content: Content,
  language: MessageLanguage,
): Readonly<Record<string, JsonSchema>> {
  const { topic, place, term, publication, ...files } = shapesOf(CONTENT_SCHEMA);
  const schemaOf = (kind: Customized) =>
    withDeclarations(schemaOfFields(files[kind], [kind], context), kind, content, language);
  const schemas = {
    ...Object.fromEntries(CUSTOMIZED.map((kind) => [kind, schemaOf(kind)])),
    publication: withoutDeclarations(schemaOfFields(publication, ["publication"], context)),
    topics: entries(topic, "topic", context),
    places: entries(place, "place", context),
    ...Object.fromEntries(
      CONTENT_SCHEMA.files.map(({ name, entry, fields }) => [name, entries(fieldsIn(fields), entry, context)]),
    ),
    vocabulary: entries(term, "term", context),
  };
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, { $schema: DRAFT, ...schema }]));
}

/** The schema of publication.yaml; only `dateline validate` checks its declarations of fields and callouts. */
function withoutDeclarations({ properties, ...schema }: JsonSchema): JsonSchema {
  const { fields, callouts, ...others } = Object(properties);
  const any = ({ description }: { readonly description?: string } = {}) => ({ type: "object", description });
  return { ...schema, properties: { ...others, fields: any(fields), callouts: any(callouts) } };
}

/** A vocabulary: keys, each with the same fields. */
function entries(fields: readonly FieldShape[], kind: string, context: SchemaContext): JsonSchema {
  return { type: "object", additionalProperties: schemaOfFields(fields, [kind], context) };
}
