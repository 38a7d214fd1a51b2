import { withoutCode } from "./codes.ts";

/**
 * Markdown of Jekyll with empty lines where its parser, kramdown, ends HTML: behind the closing tag of a block, and around the content of a
 * block with `markdown="1"`. For other parsers (CommonMark §4.6), HTML ends at an empty line only, and the marks of a text before one are
 * characters.
 */
export function endHtmlBlocks(text: string): string {
  const parts: string[] = [];
  let [done, end] = [0, 0];
  const cut = (at: number): void => {
    parts.push(text.slice(done, at).replace(/[ \t]+$/, ""));
    done = at;
  };
  for (const { open, close } of blocksIn(text)) {
    if (open.start < end || !beginsBlock(text, end, open.start)) continue;
    end = close.end;
    if (open !== close && /\smarkdown\s*=\s*["']?(?:1|block|span)\b/i.test(text.slice(open.start, open.end)))
      for (const at of [open.end, close.start]) cut(at);
    if (/^[ \t]*(?:\n[ \t]{0,3})?[^\s<]/.test(text.slice(end, end + LONGEST_INDENT))) cut(end);
  }
  return [...parts, text.slice(done)]
    .map((part, index) => (index === 0 ? part : part.replace(/^[ \t]+/, "")))
    .join("\n\n");
}

/** Whether a place begins a line, or follows a block at once. */
function beginsBlock(text: string, end: number, place: number): boolean {
  const before = text.slice(Math.max(end, place - LONGEST_INDENT), place);
  const isBehindBlock = place - before.length === end && before.trim() === "";
  return isBehindBlock || /\n {0,3}$/.test(text.slice(Math.max(0, place - 4), place));
}

/** In characters: more than authors indent a line. */
const LONGEST_INDENT = 100;

interface Tag {
  readonly start: number;
  readonly end: number;
}

interface Block {
  readonly open: Tag;
  readonly close: Tag;
}

/** The elements that are no part of a line, in the order of their opening tags. */
function blocksIn(text: string): readonly Block[] {
  const visible = withoutCode(text);
  const opened = new Map<string, Tag[]>();
  const blocks: Block[] = [];
  for (const { index: start, 0: tag, 1: slash, 2: written = "" } of visible.matchAll(TAG)) {
    const [name, found] = [written.toLowerCase(), { start, end: start + tag.length }];
    if (VOID.test(name)) {
      if (/^[ \t]*(?:\n|$)/.test(text.slice(found.end, found.end + LONGEST_INDENT)))
        blocks.push({ open: found, close: found });
      continue;
    }
    if (IN_LINES.test(name)) continue;
    const before = opened.get(name) ?? [];
    opened.set(name, before);
    const open = slash === "" ? undefined : before.pop();
    if (slash === "") before.push(found);
    if (open !== undefined) blocks.push({ open, close: found });
  }
  return blocks.toSorted((one, other) => one.open.start - other.open.start);
}

const TAG = /<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/gi;

const VOID = /^(?:br|embed|hr|img)$/;

/** kramdown's elements of lines. */
const IN_LINES =
  /^(?:a|abbr|acronym|b|bdo|big|button|cite|code|del|dfn|em|font|i|input|ins|kbd|label|mark|option|q|rp|rt|ruby|s|samp|select|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;
