import * as z from "zod/mini";
import { type CustomField, customTypeOf } from "./custom-fields.ts";

/** The JSON Schema (draft-07) of the written value of a declared field; the schema of a term contains no vocabulary. */
export function customJsonSchema(field: CustomField): Readonly<Record<string, unknown>> {
  const options = { target: "draft-7", io: "input", unrepresentable: "any" } as const;
  const { $schema: _, ...schema } = z.toJSONSchema(customTypeOf(field).schema, options);
  return schema;
}
