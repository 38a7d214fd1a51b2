import type MarkdownIt from "markdown-it";
import { findingsIn, type InlineRule } from "./walk-tokens.ts";

/** Reads `<br>` in a cell of a table as a line break: a cell has one line, so it has no other way to write a break. */
export function enableCellBreaks(markdown: InstanceType<typeof MarkdownIt>): void {
  markdown.inline.ruler.before("autolink", "cell_break", parseBreak);
}

const parseBreak: InlineRule = (state, isTrial) => {
  if (state.src[state.pos] !== "<" || findingsIn(state.env)?.isInCell !== true) return false;
  const [tag] = /^<br\s*\/?>/i.exec(state.src.slice(state.pos, state.pos + LONGEST)) ?? [];
  if (tag === undefined) return false;
  if (!isTrial) state.push("hardbreak", "br", 0).markup = tag;
  state.pos += tag.length;
  return true;
};

const LONGEST = 16;
