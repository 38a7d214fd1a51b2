import type { MessageId } from "../message.ts";
import type { Fix } from "./fix.ts";

const MENDED: MessageId = "leftover-spaced-link";

/** `[the plan] (https://example.org)` → `[the plan](https://example.org)`. */
export const spacedLink: Fix = ({ message: { id }, ...mistake }) => {
  if (id !== MENDED || mistake.field !== undefined) return undefined;
  const { line, column, written, lineText } = mistake;
  const before = lineText.slice(0, column - 1);
  const [, text = ""] = LINK.exec(lineText.slice(column - 1)) ?? [];
  // One of several that are the same may be in code.
  const isOnce = lineText.split(written).length === 2;
  // Without the space, `[r]: https://example.org` before it may become a definition, which no page shows (CommonMark §4.7).
  const isText = !before.endsWith("\\") && !before.includes("]:");
  const isSure = text !== "" && !REMARK.test(text) && isOnce && isText;
  return isSure ? { kind: "characters", line, column: column + text.length + 2, length: 1, text: "" } : undefined;
};

/** A text with a word in it: `[1]` may be the number of a source. */
const LINK = /^\[([^[\]]*\p{L}{2}[^[\]]*)\] \(https?:\/\/[^\s()<>]+\)/u;

/** What an editor writes in brackets beside a word of somebody else. */
const REMARK = /^(?:sic|n\. ?d\. ?r\.|ed\.?)$/i;
