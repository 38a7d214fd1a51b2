import type { MessageLanguage } from "../../../../scripts/diagnostics/index.ts";
import {
  type Content,
  type CustomField,
  type Customized,
  customJsonSchema,
  type DeclaredFields,
} from "../../../../scripts/model/index.ts";
import { nameIn } from "../name-in.ts";
import type { JsonSchema } from "./json-schema.ts";

/** The schema of a kind of file, with the fields and the callouts that the publication has declared for it. */
export function withDeclarations(
  { properties, required, ...schema }: JsonSchema,
  kind: Customized,
  content: Content,
  language: MessageLanguage,
): JsonSchema {
  const own = declaredSchema(content.publication?.fields.fields?.[kind] ?? {}, content, language);
  return {
    ...schema,
    required: [...(Array.isArray(required) ? required : []), ...own.required],
    properties: { ...withCallouts(Object(properties), content, language), ...own.properties },
  };
}

/** The fields of a kind of file; its callouts may be of declared kinds. */
function withCallouts(properties: object, content: Content, language: MessageLanguage): object {
  const declared = Object.entries(content.publication?.fields.callouts ?? {});
  if (!("callouts" in properties) || declared.length === 0) return properties;
  const { items, ...list } = Object(properties.callouts);
  const kinds = declared.map(([kind, { label, fields }]) => {
    const own = declaredSchema(fields, content, language);
    const type = { const: kind, description: nameIn(label, language) ?? kind };
    // A translation may leave out values that it takes from its original.
    return { type: "object", additionalProperties: false, required: ["type"], properties: { type, ...own.properties } };
  });
  return { ...properties, callouts: { ...list, items: { anyOf: [...Object(items).anyOf, ...kinds] } } };
}

function declaredSchema(declared: DeclaredFields, content: Content, language: MessageLanguage) {
  const fields = Object.entries(declared);
  return {
    required: fields.flatMap(([name, field]) => (field.required === true ? name : [])),
    properties: Object.fromEntries(fields.map(([name, field]) => [name, schemaOf(field, content, language)])),
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
