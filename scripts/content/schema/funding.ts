import * as z from "zod/mini";
import { optional, required } from "./described.ts";
import * as field from "./fields.ts";
import { logo } from "./logo-fields.ts";
import { remedy } from "./remedy.ts";

/** The emblems that come with Dateline, drawn by the rules of their owners. */
const EMBLEMS = ["eu"] as const;

const statement = field
  .fields({
    text: required(field.localized(400), { description: "The funding notice." }),
    name: optional(field.localized(120), {
      description: "The name of the funder, for search engines.",
      examples: ["Ministry of Justice", "{ en: European Union, es: Unión Europea }"],
    }),
    emblem: optional(z.enum(EMBLEMS, { error: remedy("write-one-of", { names: EMBLEMS }) }), {
      description: "`eu` shows the emblem of the European Union beside it.",
    }),
    logo: optional(logo, {
      description: "The logo of the funder, instead of an emblem.",
      examples: ["{ src: media/funder.svg, alt: Ministry of Justice }"],
    }),
    url: optional(field.webUrl, { description: "Where the notice leads." }),
  })
  .check(
    z.refine(({ emblem, logo: own }) => emblem === undefined || own === undefined, {
      error: remedy("write-emblem-or-logo"),
    }),
  );

/** One funding notice, or several. */
export const funding = z.union(
  [
    statement,
    z.readonly(
      z
        .array(statement, { error: remedy("write-list-of-fields", { names: ["text"] }) })
        .check(z.maxLength(12, { error: remedy("write-fewer", { most: 12 }) })),
    ),
  ],
  { error: remedy("write-funding") },
);

/** Who funds the publication, or a part of it. */
export type FundingStatement = z.output<typeof statement>;

/** The funding notices, in their order. */
export function fundingOf(field: z.output<typeof funding> | undefined): readonly FundingStatement[] {
  if (field === undefined) return [];
  return "length" in field ? field : [field];
}
