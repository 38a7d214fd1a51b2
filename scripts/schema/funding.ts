import * as z from "zod/mini";
import { optional } from "./described.ts";
import { logo } from "./fields/logo-fields.ts";
import * as field from "./fields.ts";
import { remedy } from "./remedy.ts";

/** The emblem of the European Union, which comes with Dateline, beside its official notices. */
const EMBLEMS = ["eu", "eu-co-funded"] as const;

const LONGEST_NOTICE = 400;

const statement = field
  .fields({
    text: optional(field.localized(LONGEST_NOTICE), {
      description: "The funding notice. Without one, an emblem has its official notice and disclaimer.",
    }),
    name: optional(field.localized(120), {
      description: "The name of the funder, for search engines.",
      examples: ["Ministry of Justice", "{ en: European Union, es: Unión Europea }"],
    }),
    emblem: optional(z.enum(EMBLEMS, { error: remedy("write-one-of", { names: EMBLEMS }) }), {
      description: "`eu` shows the emblem of the European Union beside it, and `eu-co-funded`, where it pays a part.",
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
    z.refine(({ text, emblem }) => (text ?? emblem) !== undefined, {
      path: ["text"],
      error: remedy("write-localized", { most: LONGEST_NOTICE }),
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
