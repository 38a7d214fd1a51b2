import { applyToWritten, parsedText, type TextEdit } from "../../content/edit/text-edit.ts";
import { parseFrontMatter } from "../../content/read/front-matter.ts";
import { parseBody } from "../../markdown/check-body.ts";
import { isCut } from "../../markdown/find-leftovers.ts";
import { type CommentPlace, locateComments } from "../../markdown/locate-in-body.ts";
import { parseTokens } from "../../markdown/parser.ts";

/**
 * Deletes the comments of a text, if pages do not change. If a comment is on its own lines, they are deleted too; if this would merge the
 * blocks around it, an empty line is left; if pages still change, it stays. Marks that only end an excerpt stay too.
 */
export function withoutComments(written: string, file: string): string {
  if (!file.endsWith(".md") || !written.includes("<!--")) return written;
  const text = parsedText(written);
  const split = parseFrontMatter(file, text);
  // Another line break is fixed first: a parser counts it as one.
  if ("rule" in split || split.markdown.includes("\r")) return written;
  const start = text.length - split.markdown.length;
  const edits = deletions(split.markdown);
  return applyToWritten(
    written,
    edits.map((edit) => ({ ...edit, from: edit.from + start, to: edit.to + start })),
  );
}

/** The maximum number of parses to find out whether pages change. A text whose comments can all be deleted is parsed twice. */
const MOST_TRIES = 200;

function deletions(markdown: string): readonly TextEdit[] {
  const shown = shownBy(markdown);
  let tries = 0;
  let edits: readonly TextEdit[] = [];
  const accept = (more: readonly TextEdit[]): boolean => {
    tries += 1;
    const all = [...edits, ...more];
    if (tries > MOST_TRIES || shownBy(applyToWritten(markdown, all)) !== shown) return false;
    edits = all;
    return true;
  };
  /** All at once; if a page would change, each half separately, down to single comments, which are handled differently. */
  const settle = (some: readonly Ways[]): void => {
    const [only] = some;
    if (only === undefined || accept(some.map(([first]) => first))) return;
    if (some.length === 1) {
      accept([only[1]]);
      return;
    }
    const middle = Math.ceil(some.length / 2);
    settle(some.slice(0, middle));
    settle(some.slice(middle));
  };
  settle(waysToDelete(markdown));
  return edits;
}

/** The visible content of a text on its page. Spaces at the ends of blocks are invisible. */
function shownBy(markdown: string): string {
  return JSON.stringify(
    parseBody(markdown).parts.map((part) =>
      typeof part === "string"
        ? part.replaceAll(/\s+(?=<\/(?:p|li|h\d|t[dh])>)|(?<=<(?:p|li|h\d|t[dh])>)\s+/g, "")
        : part,
    ),
  );
}

/** Two ways to delete comments, the better one first. */
type Ways = readonly [TextEdit, TextEdit];

/** How the comments can be deleted that share lines. */
function waysToDelete(markdown: string): readonly Ways[] {
  const parsed = parseTokens(markdown);
  const { lines } = parsed;
  const starts = lines.map(() => 0);
  for (let line = 1; line < lines.length; line += 1)
    starts[line] = (starts[line - 1] ?? 0) + (lines[line - 1] ?? "").length + 1;
  const offset = ({ line, column }: CommentPlace["start"]): number => (starts[line] ?? 0) + column;
  const comments = locateComments(parsed).filter(
    ({ start, end }) => !isCut(markdown.slice(offset(start), offset(end))),
  );
  return neighbours(comments).map(([first, ...others]): Ways => {
    const last = others.at(-1) ?? first;
    const from = starts[first.start.line] ?? 0;
    const to = (starts[last.end.line] ?? 0) + (lines[last.end.line] ?? "").length;
    const before = markdown.slice(from, offset(first.start));
    const ends = [first, ...others].map(({ end }, index) =>
      markdown.slice(offset(end), index < others.length ? offset((others[index] ?? last).start) : to),
    );
    const after = ends.join("");
    if (isMargin(before + after))
      return [
        { from, to: Math.min(to + 1, markdown.length), text: "" },
        { from, to, text: before.trimEnd() },
      ];
    const trimmed = `${before}${isMargin(before) ? after.trimStart() : after}`.trimEnd();
    return [
      { from, to, text: trimmed },
      { from, to, text: before + after },
    ];
  });
}

/** Whether a line has nothing but the marks of quotations. */
function isMargin(line: string): boolean {
  return /^[\s>]*$/.test(line);
}

type Neighbours = readonly [CommentPlace, ...CommentPlace[]];

/** Comments in groups: each comment begins on the line on which the previous comment ends. */
function neighbours(comments: readonly CommentPlace[]): readonly Neighbours[] {
  const groups: Neighbours[] = [];
  for (const comment of comments) {
    const group = groups.at(-1);
    if (group !== undefined && group.at(-1)?.end.line === comment.start.line)
      groups[groups.length - 1] = [...group, comment];
    else groups.push([comment]);
  }
  return groups;
}
