import * as z from "zod";
import { placeholdersOf } from "../../i18n/messages.ts";

/*
 * The types of texts in a message file.
 */

const TEXT_ERROR = "a text in this language, in quotes if it begins with a brace";
/** A text without placeholders. */
export const text = z.string({ error: TEXT_ERROR }).min(1, { error: TEXT_ERROR });

/** A text with all `required` placeholders in braces, and any of the `allowed` ones. */
export function filled(required: readonly string[], allowed: readonly string[] = []) {
  const placeholders = required.map((name) => `{${name}}`).join(" ");
  const optional = allowed.map((name) => `{${name}}`).join(" ");
  const parts = [
    placeholders === "" ? "" : ` with ${placeholders}`,
    optional === "" ? "" : `, perhaps with ${optional}`,
  ];
  const error = `a text${parts.join("")}, in quotes if it begins with a brace`;
  const known = new Set([...required, ...allowed]);
  return z
    .string({ error })
    .min(1, { error })
    .refine(
      (given) => {
        const found = placeholdersOf(given);
        return required.every((name) => found.includes(name)) && found.every((name) => known.has(name));
      },
      { error },
    );
}

const counted = filled([], ["count"]);
/** A text with a count, by CLDR plural category. */
export const pluralForms = z.strictObject({
  zero: counted.optional(),
  one: counted.optional(),
  two: counted.optional(),
  few: counted.optional(),
  many: counted.optional(),
  other: counted,
});
