import * as z from "zod/mini";
import { placeholdersOf } from "../i18n/placeholders.ts";
import { remedy } from "./remedy.ts";

/*
 * The types of texts in a message file.
 */

const TEXT_ERROR = remedy("write-text");
/** A text without placeholders. */
export const text = z.string({ error: TEXT_ERROR }).check(z.minLength(1, { error: TEXT_ERROR }));

/** A text with all `required` placeholders in braces, and any of the `allowed` ones. */
export function filled(required: readonly string[], allowed: readonly string[] = []) {
  const error = remedyFor(required.map(inBraces), allowed.map(inBraces));
  const known = new Set([...required, ...allowed]);
  return z.string({ error }).check(
    z.minLength(1, { error }),
    z.refine(
      (given) => {
        const found = placeholdersOf(given);
        return required.every((name) => found.includes(name)) && found.every((name) => known.has(name));
      },
      { error },
    ),
  );
}

function inBraces(name: string): string {
  return `{${name}}`;
}

function remedyFor(placeholders: readonly string[], allowed: readonly string[]): string {
  if (placeholders.length === 0)
    return allowed.length === 0 ? TEXT_ERROR : remedy("write-text-perhaps-with", { allowed });
  return allowed.length === 0
    ? remedy("write-text-with", { placeholders })
    : remedy("write-text-with-and-perhaps", { placeholders, allowed });
}

const counted = filled([], ["count"]);
/** A text with a count, by CLDR plural category. */
export const pluralForms = z.strictObject({
  zero: z.optional(counted),
  one: z.optional(counted),
  two: z.optional(counted),
  few: z.optional(counted),
  many: z.optional(counted),
  other: counted,
});
