import type { MessageId } from "../message.ts";
import type { Fix } from "./fix.ts";

const MENDED: MessageId = "leftover-tag";

/**
 * A tag of HTML with one right answer: a line break at the end of a line is one of Markdown, and an anchor
 * that shows nothing is left out, as is a line of breaks, divisions and centring alone.
 * All others wait for an editor.
 */
export const simpleTag: Fix = ({ message: { id }, ...mistake }) => {
  if (id !== MENDED || mistake.field !== undefined) return undefined;
  const { line, column, lineText } = mistake;
  const rest = lineText.slice(column - 1);
  const replace = (written: string, text: string) => ({
    ...({ kind: "characters", line, column, text } as const),
    length: written.length,
  });
  const [anchor] = ANCHOR.exec(rest) ?? [];
  if (anchor !== undefined) return replace(anchor, "");
  if (ONLY_LAYOUT.test(lineText)) return { kind: "characters", line, column: 1, length: lineText.length, text: "" };
  const [end] = LINE_END.exec(rest) ?? [];
  const isInText = /^[^|<>]*[^\s|<>\\]$/.test(lineText.slice(0, column - 1));
  return end !== undefined && isInText ? replace(end, "\\") : undefined;
};

const ANCHOR = /^<a\s+(?:name|id)\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s<>"']+)\s*>\s*<\/a\s*>/i;

/** A line of tags alone, which only say how what is between them looks. */
const ONLY_LAYOUT = /^[ \t]*(?:<\/?(?:br|center|div)(?:\s+(?:align|class|style)\s*=\s*"[^"<>]*")*\s*\/?>[ \t]*)+$/i;

const LINE_END = /^<\/?br\s*\/?>[ \t]*$/i;
