import type { Fix } from "./fix.ts";

/** `--- ` → `---`: the lines before and after the fields. */
export const spacedMark: Fix = ({ message: { id }, ...mistake }) => {
  if (id !== "front-matter-space" && id !== "front-matter-end-space") return undefined;
  if (mistake.field !== undefined) return undefined;
  return { kind: "characters", line: mistake.line, column: 1, length: mistake.lineText.length, text: "---" };
};
