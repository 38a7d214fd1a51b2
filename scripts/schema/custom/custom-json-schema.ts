import * as z from "zod/mini";
import { type CustomField, customTypeOf } from "./custom-fields.ts";

/** The JSON Schema (draft-07) of what is written in a declared field; that of a term knows no vocabulary. */
export function customJsonSchema(field: CustomField): Readonly<Record<string, unknown>> {
  const options = { target: "draft-7", io: "input", unrepresentable: "any" } as const;
  const { $schema: _, ...schema } = z.toJSONSchema(customTypeOf(field).schema, options);
  return schema;
}
