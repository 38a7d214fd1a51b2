import { checkHref } from "../../markdown/href.ts";
import type { MessageId } from "../message.ts";
import type { CharactersEdit, Fix } from "./fix.ts";

const MENDED: MessageId = "image-elsewhere";

/**
 * A picture of another site becomes a link to it: `![A quay](https://a.org/b.png)` → `[A quay](https://a.org/b.png)`. Within a link, only
 * its description stays. One with a caption waits for an editor, since a link has none.
 */
export const pictureElsewhere: Fix = ({ message: { id }, ...mistake }) => {
  if (id !== MENDED || mistake.field !== undefined || !isWeb(mistake.written)) return undefined;
  const { line, column, written, lineText } = mistake;
  const addressEnd = column - 1 + written.length;
  const [start, alt = ""] = START.exec(lineText.slice(0, column - 1)) ?? [];
  const [end, title = alt] = END.exec(lineText.slice(addressEnd)) ?? [];
  if (start === undefined || end === undefined || title !== alt) return undefined;
  const [from, to] = [column - 1 - start.length, addressEnd + end.length];
  const [before, after] = [lineText.slice(0, from), lineText.slice(to)];
  const replace = (first: number, last: number, text: string): CharactersEdit => {
    return { kind: "characters", line, column: first + 1, length: last - first, text };
  };
  const hasWords = alt.trim() !== "";
  if (!isInBrackets(before, after))
    return replace(from, to, hasWords ? lineText.slice(from + "!".length, to) : `<${written}>`);
  const [link, address = ""] = REST_OF_LINK.exec(after) ?? [];
  if (link === undefined) return undefined;
  if (hasWords) return replace(from, to, alt);
  // A picture without words is all that its link shows.
  return before.endsWith("[") && link.startsWith("]") && isWeb(address)
    ? replace(from - "[".length, to + link.length, `<${address}>`)
    : undefined;
};

const START = /!\[((?:[^[\]\\]|\\.)*)\]\(\s*<?$/;

const END = /^>?(?:\s+(?:"([^"\\]*)"|'[^']*'|\([^)]*\)))?\s*\)/;

/** What follows a picture within a link, to the link's end. */
const REST_OF_LINK = /^[^[\]]*\]\(<?([^\s()<>]+)>?\)/;

function isWeb(address: string): boolean {
  return /^https?:/i.test(address) && !/[<>\\]/.test(address) && checkHref(address, "link").kind === "absolute";
}

/** Whether there is an open bracket before, or one that is only closed, after. */
function isInBrackets(before: string, after: string): boolean {
  return depthOf(before).open > 0 || depthOf(after).closed > 0;
}

/** How many brackets a text leaves open, and how many it closes that it has not opened. */
function depthOf(text: string): { readonly open: number; readonly closed: number } {
  let [open, closed] = [0, 0];
  for (const [bracket] of text.matchAll(/\\.|[[\]]/g)) {
    if (bracket === "[") open += 1;
    else if (bracket === "]" && open > 0) open -= 1;
    else if (bracket === "]") closed += 1;
  }
  return { open, closed };
}
