import type { BlockRule } from "./walk-tokens.ts";

/** `[^label]:` at the start of a block. A label has no spaces. */
const START = /\[\^[^\s[\]]{1,100}\]:[ \t]*/y;

/** How far the other lines of a note are indented. */
const INDENT = 4;

/**
 * Reads the definition of a footnote as markdown-it-footnote and GitHub do: what follows `[^label]:`, and indented lines and blocks
 * after it. It may interrupt a paragraph. Its tokens stand between two of its own.
 */
export const parseDefinition: BlockRule = (state, first, end, isTrial) => {
  const from = (state.bMarks[first] ?? 0) + (state.tShift[first] ?? 0);
  const before = state.sCount[first] ?? 0;
  START.lastIndex = from;
  if (before - state.blkIndent >= INDENT || !START.test(state.src)) return false;
  const label = state.src.slice(from + 2, state.src.indexOf("]", from));
  const marked = from + label.length + "[^]:".length;
  const content = Math.min(START.lastIndex, state.eMarks[first] ?? 0);
  if (marked > content) return false;
  if (isTrial) return true;
  const opening = state.push("note_definition_open", "", 1);
  const outer = { begin: state.bMarks[first], shift: state.tShift[first], parent: state.parentType };
  state.bMarks[first] = marked;
  state.tShift[first] = content - marked;
  state.blkIndent += INDENT;
  state.sCount[first] = state.blkIndent + content - marked;
  state.parentType = "footnote";
  state.md.block.tokenize(state, first, end);
  state.parentType = outer.parent;
  state.blkIndent -= INDENT;
  state.bMarks[first] = outer.begin ?? 0;
  state.tShift[first] = outer.shift ?? 0;
  state.sCount[first] = before;
  const column = from - (state.src.lastIndexOf("\n", from - 1) + 1);
  Object.assign(opening, { meta: { label, column }, map: [first, state.line] });
  state.push("note_definition_close", "", -1);
  return true;
};
