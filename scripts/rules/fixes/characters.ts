import { mendForbidden, removeZeroWidth } from "../../markdown/hidden-characters.ts";
import type { Fix } from "./fix.ts";

/** Hidden characters are deleted, all of a line at once; a hidden character that certainly replaces a visible one is corrected. */
export const hiddenCharacter: Fix = ({ message: { id }, ...mistake }) => {
  if (id !== "character-hidden") return undefined;
  if (mistake.field !== undefined)
    return typeof mistake.value === "string" && mistake.part === "value"
      ? { kind: "set", field: mistake.field, value: removeZeroWidth(mistake.value) }
      : undefined;
  const text = mendForbidden(mistake.lineText);
  if (text === mistake.lineText) return undefined;
  return { kind: "characters", line: mistake.line, column: 1, length: mistake.lineText.length, text };
};

/** A carriage return alone, the line break of old Macintosh programs, becomes a line break that every program reads. */
export const oldLineBreak: Fix = ({ message: { id }, ...mistake }) =>
  id === "character-line-break" && mistake.field === undefined
    ? { kind: "characters", line: mistake.line, column: mistake.column, length: 1, text: "\n" }
    : undefined;

/** Windows line breaks become line feeds, as in every other text: programs that compare texts then see no difference. */
export function unixLineBreaks(text: string): string {
  return text.replaceAll("\r\n", "\n");
}
