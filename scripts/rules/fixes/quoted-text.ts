import type { MessageId } from "../message.ts";
import type { Fix } from "./fix.ts";

/** What YAML takes for something else unless the whole text is in quotes, and a space that is missing after a colon. */
const MENDED: ReadonlySet<string> = new Set<MessageId>([
  "yaml-second-colon",
  "yaml-indicator",
  "yaml-outside-quotes",
  "yaml-no-space",
]);

/** `title: Quito: a visit` → `title: "Quito: a visit"`; `topic:prisons` → `topic: prisons`. The suggestion is the whole field. */
export const quotedText: Fix = ({ message: { id }, suggestion, ...mistake }) => {
  if (!MENDED.has(id) || suggestion === undefined || mistake.field !== undefined) return undefined;
  const [start = ""] = /^\s*(?:- +)*/.exec(mistake.lineText) ?? [];
  const length = mistake.lineText.trimEnd().length - start.length;
  return { kind: "characters", line: mistake.line, column: start.length + 1, length, text: suggestion };
};
