import type { Fix } from "./fix.ts";

/** Tabs at the beginning of a line of fields → two spaces each. */
export const lineIndentation: Fix = ({ message: { id }, ...mistake }) => {
  if (id !== "yaml-tab" || mistake.field !== undefined) return undefined;
  const [indentation = ""] = /^[ \t]*/.exec(mistake.lineText) ?? [];
  const text = indentation.replaceAll("\t", "  ");
  return { kind: "characters", line: mistake.line, column: 1, length: indentation.length, text };
};
