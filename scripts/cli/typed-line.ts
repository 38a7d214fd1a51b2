import { findForbiddenCharacter } from "../markdown/hidden-characters.ts";
import { line } from "../schema/fields.ts";

/** A typed line of at most 120 characters, without spaces around it; undefined for text that no field accepts. */
export function readTypedLine(typed: string): string | undefined {
  const text = typed.trim();
  return line(120).safeParse(text).success && findForbiddenCharacter(text) === undefined ? text : undefined;
}
