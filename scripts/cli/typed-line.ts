import { findForbiddenCharacter } from "../markdown/hidden-characters.ts";
import { line } from "../schema/fields.ts";

/** A line of at most 120 characters as somebody has typed it, without spaces around it; undefined for what no field would take. */
export function readTypedLine(typed: string): string | undefined {
  const text = typed.trim();
  return line(120).safeParse(text).success && findForbiddenCharacter(text) === undefined ? text : undefined;
}
