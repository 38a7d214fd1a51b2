import * as z from "zod/mini";
import { type FactField, factFields } from "./fields/fact-fields.ts";

/** The JSON Schema (draft 2020-12) of a fact of items, as in an original. */
export function factJsonSchema(name: FactField): Readonly<Record<string, unknown>> {
  const { $schema: _, ...schema } = z.toJSONSchema(factFields[name], {
    target: "draft-2020-12",
    io: "input",
    unrepresentable: "any",
    // Properties that only editors need: examples in YAML, and the mark of translated texts.
    override: ({ jsonSchema }) => {
      delete jsonSchema.examples;
      delete jsonSchema["translated"];
    },
  });
  return schema;
}
