import * as z from "zod/mini";
import * as field from "./fields.ts";
import { remedy } from "./remedy.ts";

/** The parts of a publication that can be switched off: other formats of its issues, and files that each of them adds to. */
const EDITIONS = ["feeds", "calendar", "email", "posters", "data"] as const;

/** The name of an edition that a publication can leave out. */
export type EditionName = (typeof EDITIONS)[number];

/** `editions` of publication.yaml. */
export const editions = field.listOf(
  z.enum(EDITIONS, { error: remedy("write-one-of", { names: EDITIONS }) }),
  EDITIONS.length,
);

/** Whether a publication has an edition. Without a list it has all. */
export function hasEdition(
  { masthead }: { readonly masthead: { readonly editions?: readonly EditionName[] | undefined } },
  name: EditionName,
): boolean {
  return masthead.editions?.includes(name) ?? true;
}
