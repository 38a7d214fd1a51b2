import type { Content } from "../../../content/content.ts";
import type { CustomField, Customized } from "../../../content/schema/custom/custom-fields.ts";
import { customJsonSchema } from "../../../content/schema/custom/custom-json-schema.ts";
import type { MessageLanguage } from "../../../diagnostics/message-language.ts";
import { nameIn } from "../config/choices.ts";
import type { JsonSchema } from "./json-schema.ts";

/** The schema of a kind of file, with the fields that the publication has declared for it. */
export function withCustomFields(
  { properties, required, ...schema }: JsonSchema,
  kind: Customized,
  content: Content,
  language: MessageLanguage,
): JsonSchema {
  const declared = Object.entries(content.publication?.fields.fields?.[kind] ?? {});
  const own = declared.map(([name, field]) => [name, schemaOf(field, content, language)]);
  const needed = declared.flatMap(([name, field]) => (field.required === true ? name : []));
  return {
    ...schema,
    required: [...(Array.isArray(required) ? required : []), ...needed],
    properties: { ...Object(properties), ...Object.fromEntries(own) },
  };
}

function schemaOf(field: CustomField, { vocabularies }: Content, language: MessageLanguage): JsonSchema {
  const description = nameIn(field.help, language) ?? nameIn(field.label, language) ?? "";
  const { type } = field;
  if (type.kind !== "terms") return { ...customJsonSchema(field), description };
  const terms = vocabularies.find(({ path }) => path.name === type.vocabulary)?.entries ?? [];
  const named = terms.map(({ key, fields }) => ({ const: key, description: nameIn(fields.label, language) ?? key }));
  const term = named.length === 0 ? { type: "string" } : { anyOf: named };
  return type.isList ? { type: "array", items: term, description } : { ...term, description };
}
