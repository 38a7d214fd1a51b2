import * as z from "zod/mini";
import { optional, required } from "../described.ts";
import * as field from "../fields.ts";
import { remedy } from "../remedy.ts";

const AUTHOR_ERROR = remedy("write-name-or-fields", { names: ["name", "role", "url"] });

/** An author of an item: a name alone, or with information about the person for readers. */
const author = z.union(
  [
    field.line(120),
    field.fields({
      name: required(field.line(120), { description: "The name of the author." }),
      role: optional(field.line(120), { description: "What the author does, in the language of the file." }),
      url: optional(field.webUrl, { description: "The author's own page." }),
    }),
  ],
  { error: AUTHOR_ERROR },
);

const BYLINE_ERROR = remedy("write-byline");
const authors = z.readonly(
  z.array(author, { error: BYLINE_ERROR }).check(z.maxLength(20, { error: remedy("write-fewer", { most: 20 }) })),
);

/** Who wrote an item: one author or several. */
export const byline = z.union([author, authors], { error: BYLINE_ERROR });

/** One author of an item in the form of the schema. */
type AuthorFields = Exclude<z.output<typeof author>, string>;

/** The authors of an item, in their order. */
export function authorsOf({
  byline: written,
}: {
  readonly byline?: z.output<typeof byline> | undefined;
}): readonly AuthorFields[] {
  if (written === undefined) return [];
  const listed = typeof written === "object" && "length" in written ? written : [written];
  return listed.map((each) => (typeof each === "string" ? { name: each } : each));
}
