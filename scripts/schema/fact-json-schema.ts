import * as z from "zod/mini";
import { type FactField, factFields } from "./fact-fields.ts";

/** The JSON Schema (draft 2020-12) of a fact of items, as its original says it. */
export function factJsonSchema(name: FactField): Readonly<Record<string, unknown>> {
  const { $schema: _, ...schema } = z.toJSONSchema(factFields[name], {
    target: "draft-2020-12",
    io: "input",
    unrepresentable: "any",
    // What only editors need: examples in YAML, and what a translation says again.
    override: ({ jsonSchema }) => {
      delete jsonSchema.examples;
      delete jsonSchema["translated"];
    },
  });
  return schema;
}
