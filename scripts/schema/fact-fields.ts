import * as z from "zod/mini";
import { defined } from "../defined.ts";
import { optional, required } from "./described.ts";
import { contact, coordinates, press, work } from "./fact-parts.ts";
import * as field from "./fields.ts";
import { organizations } from "./organization-fields.ts";
import { remedy } from "./remedy.ts";
import { moment } from "./times.ts";

/*
 * Facts of an item beside its text, the same in all languages: the original says them. To add one, write its field here, its label in
 * the interface texts under `facts.names`, how pages show it in `site/view-item-facts.ts`, and what it is for programs in
 * `pages/structured-data/fact-things.ts`, each a line. Open data, forms, snippets and the manual follow from the schema.
 */

/** The fields of facts, in the order of the manual. Their names are those of schema.org, of Dublin Core or of the trade. */
export const factFields = {
  deadline: optional(moment, {
    description:
      "Of a call: the last day to apply, or the minute. Until then it is in the list of open calls and in calendars. Original only.",
    examples: ["2026-12-15", "2026-12-15T17:00"],
  }),
  reference: optional(field.line(120), {
    description: "The number by which its office knows it (Dublin Core `identifier`). Original only.",
    examples: ["2026/S 112-004312"],
  }),
  apply: optional(field.webUrl, {
    description: "Of a call: where to apply. Original only.",
    examples: ["https://calls.example.org/2026-04"],
  }),
  publication: optional(work, {
    description: "A book, an article or a report that the item is about, for lists of references. Original only.",
    examples: ["{ title: Prisons 2026, doi: 10.1000/182, year: 2026, authors: [Ana Ruiz] }"],
  }),
  partOf: optional(
    field.fields({
      series: required(field.seriesKey, {
        description: "Which series: a key of `articleSeries` in `publication.yaml`.",
      }),
      part: required(field.wholeNumber(1, 999), { description: "The number of the part." }),
    }),
    {
      description:
        "Of a series of articles: which one, and which part. Its page leads to the parts before and after. Original only.",
      examples: ["{ series: reform, part: 2 }"],
    },
  ),
  press: optional(press, {
    description: "What others published about it, the main one first. Original only.",
    examples: ["[{ outlet: El País, title: Las cárceles de 2026, url: https://…, date: 2026-05-12, lang: es }]"],
  }),
  funding: optional(organizations, {
    description: "Who funds what it is about, the main one first (schema.org `funder`). Original only.",
    examples: ["[{ name: European Union, url: https://european-union.europa.eu, logo: media/eu.png }]"],
  }),
  partners: optional(organizations, {
    description: "Who takes part in what it is about (schema.org `contributor`). Original only.",
    examples: ["[{ name: Ministry of Justice, url: https://www.example.org }]"],
  }),
  contact: optional(contact, {
    description: "Whom to ask about it. Original only.",
    examples: ["{ name: Ana Ruiz, email: ana@example.org }"],
  }),
  coordinates: optional(coordinates, {
    description: "Where it happened, in degrees (WGS 84). Original only.",
    examples: ["{ latitude: -0.2202, longitude: -78.5123 }"],
  }),
  keywords: optional(
    field
      .listOf(field.line(60), 40)
      .check(z.refine((list) => list.length > 0, { error: remedy("write-list", { most: 40 }) })),
    {
      description: "Words by which the search finds it; no page shows them. Original only.",
      examples: ["[overcrowding, Litoral]"],
    },
  ),
} as const satisfies Readonly<Record<string, z.ZodMiniType>>;

/** The name of a field of {@link factFields}. */
export type FactField = keyof typeof factFields;

export const FACT_FIELDS: readonly FactField[] = Object.keys(factFields).filter(isFactField);

function isFactField(name: string): name is FactField {
  return Object.hasOwn(factFields, name);
}

/** The facts of an item, as its original says them. */
export type ItemFacts = Readonly<Partial<z.output<z.ZodMiniObject<typeof factFields>>>>;

/** The facts among the fields of an item, with the files of logos as `resolve` gives them; undefined if it has none. */
export function factsIn(
  fields: ItemFacts,
  resolve: (src: string) => string | undefined = (src) => src,
): ItemFacts | undefined {
  if (!FACT_FIELDS.some((name) => fields[name] !== undefined)) return undefined;
  const { funding, partners } = fields;
  if (funding === undefined && partners === undefined) return fields;
  const resolved = (all: ItemFacts["partners"]): ItemFacts["partners"] =>
    all?.map(({ logo, ...each }) => ({
      ...each,
      ...defined({ logo: logo === undefined ? undefined : resolve(logo) }),
    }));
  return { ...fields, ...defined({ funding: resolved(funding), partners: resolved(partners) }) };
}

/** The logos among the facts of an item. */
export function logosIn({ funding = [], partners = [] }: ItemFacts = {}): readonly string[] {
  return [...funding, ...partners].flatMap(({ logo }) => logo ?? []);
}
