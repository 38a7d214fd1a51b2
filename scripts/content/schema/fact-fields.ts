import type * as z from "zod";
import * as field from "./fields.ts";
import { moment } from "./times.ts";

/*
 * Facts of an item beside its text, the same in all languages: the original says them. To add one, write its field here, its label in
 * the interface texts under `facts.names`, how pages show it in `site/view-item-facts.ts`, and what it is for programs in
 * `pages/structured-data/fact-things.ts`, each a line. Open data, forms, snippets and the manual follow from the schema.
 */

/** The fields of facts, in the order of the manual. Their names are those of schema.org, of Dublin Core or of the trade. */
export const factFields = {
  deadline: moment.optional().meta({
    description:
      "Of a call: the last day to apply, or the minute. Until then it is in the list of open calls and in calendars. Original only.",
    examples: ["2026-12-15", "2026-12-15T17:00"],
  }),
  reference: field
    .line(120)
    .optional()
    .meta({
      description: "The number by which its office knows it (Dublin Core `identifier`). Original only.",
      examples: ["2026/S 112-004312"],
    }),
  apply: field.webUrl.optional().meta({
    description: "Of a call: where to apply. Original only.",
    examples: ["https://calls.example.org/2026-04"],
  }),
} as const satisfies Readonly<Record<string, z.ZodType>>;

/** The name of a field of {@link factFields}. */
export type FactField = keyof typeof factFields;

export const FACT_FIELDS: readonly FactField[] = Object.keys(factFields).filter(isFactField);

function isFactField(name: string): name is FactField {
  return Object.hasOwn(factFields, name);
}

/** The facts of an item, as its original says them. */
export type ItemFacts = Readonly<Partial<z.output<z.ZodObject<typeof factFields>>>>;

/** The facts among the fields of an item; undefined if it has none. */
export function factsIn(fields: ItemFacts): ItemFacts | undefined {
  return FACT_FIELDS.some((name) => fields[name] !== undefined) ? fields : undefined;
}
