import type { Fix } from "./fix.ts";

/** A carriage return alone, the line break of old Macintosh programs, becomes one that every program reads. */
export const oldLineBreak: Fix = ({ message: { id }, ...mistake }) =>
  id === "character-line-break" && mistake.field === undefined
    ? { kind: "characters", line: mistake.line, column: mistake.column, length: 1, text: "\n" }
    : undefined;
