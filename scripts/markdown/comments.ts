import type MarkdownIt from "markdown-it";
import { defined } from "../defined.ts";
import { type BlockRule, type CommentStart, findingsIn, type InlineRule } from "./walk-tokens.ts";

/**
 * HTML comments (CommonMark §4.6, start condition 2, and §6.6) stay in the file: no token contains them, so no output can show them. A
 * comment without an end is text, since its intended length is unknown.
 */
export function enableComments(markdown: InstanceType<typeof MarkdownIt>): void {
  markdown.block.ruler.before("paragraph", "comment", parseBlock, { alt: ["paragraph", "reference", "blockquote"] });
  markdown.inline.ruler.before("autolink", "comment", parseInline);
}

const START = "<!--";
const END = "-->";

/** Comments on separate lines. Text after their end is not part of them, so it is left to the rule for lines. */
const parseBlock: BlockRule = (state, first, last, isTrial) => {
  const start = (state.bMarks[first] ?? 0) + (state.tShift[first] ?? 0);
  const isCode = (state.sCount[first] ?? 0) - state.blkIndent >= 4;
  const findings = findingsIn(state.env);
  if (findings === undefined || isCode || !state.src.startsWith(START, start)) return false;
  // A search that found no end need not be made again for each start on the lines that it went through.
  if (first >= findings.withoutEnd.start && first < findings.withoutEnd.end) return false;
  const { comments, line, isWhole } = readComments(state, first, start, last);
  if (comments === undefined) findings.withoutEnd = { start: first, end: line };
  if (comments === undefined || !isWhole) return false;
  if (isTrial) return true;
  findings.comments.push(...comments);
  state.line = line + 1;
  return true;
};

type BlockState = Parameters<BlockRule>[0];

/** Comments one after the other, their last line, and whether nothing follows there. Without an end, the line after the search for one. */
function readComments(state: BlockState, first: number, start: number, last: number) {
  const { src, eMarks } = state;
  const comments: CommentStart[] = [];
  let [line, from, lineStart] = [first, start, src.lastIndexOf("\n", start - 1) + 1];
  while (src.startsWith(START, from)) {
    const end = findEnd(state, line, afterMark(src, from), last);
    if (!end.isFound) return { line: end.line, isWhole: false };
    const written = src.slice(from, end.line === line ? end.after : eMarks[line]);
    comments.push({ line, at: from - lineStart, written });
    if (end.line > line) lineStart = src.lastIndexOf("\n", end.after - 1) + 1;
    line = end.line;
    const rest = src.slice(end.after, eMarks[line]);
    from = end.after + rest.length - rest.trimStart().length;
  }
  return { comments, line, isWhole: from >= (eMarks[line] ?? 0) };
}

/** The line of the next end and the offset after it; without an end, the line at which the block ends. */
function findEnd(
  { src, sCount, blkIndent, bMarks, eMarks }: BlockState,
  first: number,
  offset: number,
  last: number,
): { readonly line: number; readonly after: number; readonly isFound: boolean } {
  const indent = Math.min(blkIndent, sCount[first] ?? 0); // A lesser indentation ends the block around it.
  for (let line = first; line < last; line += 1) {
    if (line > first && (sCount[line] ?? 0) < indent && !/^\s*$/.test(src.slice(bMarks[line], eMarks[line]))) {
      return { line, after: offset, isFound: false };
    }
    const from = line === first ? offset : (bMarks[line] ?? offset);
    const at = src.slice(from, eMarks[line]).indexOf(END);
    if (at >= 0) return { line, after: from + at + END.length, isFound: true };
  }
  return { line: last, after: offset, isFound: false };
}

/** The offset from which the end of a comment is searched; the end of `<!-->` overlaps with its start. */
function afterMark(src: string, start: number): number {
  return start + (/^<!--?-?>/.test(src.slice(start, start + "<!--->".length)) ? "<!".length : START.length);
}

/** A comment within a line, or over several lines of a paragraph. */
const parseInline: InlineRule = (state, isTrial) => {
  const { src, pos, posMax, env } = state;
  const findings = findingsIn(env);
  if (findings === undefined || !src.startsWith(START, pos) || findings.textWithoutEnd === src) return false;
  const end = src.indexOf(END, afterMark(src, pos));
  if (end < 0) {
    findings.textWithoutEnd = src;
    const [written = ""] = src.slice(pos).split("\n", 1);
    findings.openComments.push({ line: findings.line + src.slice(0, pos).split("\n").length - 1, written });
  }
  if (end < 0 || end + END.length > posMax) return false;
  const [first = ""] = src.slice(pos, end + END.length).split("\n", 1);
  const block = findings.block?.children === state.tokens ? findings.block : undefined;
  if (!isTrial)
    findings.comments.push({
      line: findings.line,
      written: first,
      ...defined({ block }),
      ...(block === undefined ? {} : { at: pos }),
    });
  state.pos = end + END.length;
  return true;
};
