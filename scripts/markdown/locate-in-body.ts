import { groupBy } from "../group-by.ts";
import { inlineText, lineAt, lineStarts } from "./inline-text.ts";
import { findDestination } from "./parser.ts";
import type { BodyLocation } from "./types.ts";
import type { Parsed, Token, Unlinked } from "./walk-tokens.ts";

/** A link or an image of the text. */
export interface LocatedLink {
  /** Its `link_open` or `image` token. */
  readonly token: Token;
  /** Location of the destination: in the link, or in the definition that it refers to. */
  readonly location: BodyLocation;
  /** The link's text or the image's description, which a screen reader reads. */
  readonly text: string;
}

/**
 * Locates every link and image, in order, except bare addresses. markdown-it gives the lines of a block, and the offset of a link
 * in the block's text without indentation and marks. The column comes from searching each line of that text in the source line.
 */
export function locateLinks(parsed: Parsed): readonly LocatedLink[] {
  if (parsed.spans.size === 0) return [];
  const definitions = definitionsOf(parsed);
  return alignBlocks(parsed, ({ children }) => (children ?? []).some(isLink)).flatMap(({ block, position }) => {
    const children = block.children ?? [];
    return children.flatMap((token, index) => {
      if (!isLink(token)) return [];
      const location = definitions.get(token.meta?.["label"]) ?? locationOfLink(parsed, block, position, token);
      return [{ token, location, text: inlineText(contentOf(children, index)) }];
    });
  });
}

/** Locates the bare addresses that are linked, in order. If an address can't be found, the location is its block. */
export function locateBareAddresses(parsed: Parsed): readonly Omit<LocatedLink, "text">[] {
  return alignBlocks(parsed, ({ children }) => (children ?? []).some(isBare)).flatMap(({ block, position }) => {
    let end = 0;
    return (block.children ?? []).flatMap((token, index, siblings) => {
      if (!isBare(token)) return [];
      const shown = siblings[index + 1]?.content ?? "";
      const start = block.content.indexOf(shown, end);
      end = start === -1 ? block.content.length : start + shown.length; // A decoded address ends the search, which takes time.
      const span = start === -1 ? { start: 0, end: block.content.length } : { start, end };
      return [{ token, location: locationInBlock(parsed, block, position, span) }];
    });
  });
}

/** Locates the brackets that stay text, in order. */
export function locateUnlinked(parsed: Parsed): readonly (Unlinked & { readonly location: BodyLocation })[] {
  if (parsed.unlinked.size === 0) return [];
  const byBlock = groupBy([...parsed.unlinked.values()], ({ block }) => block);
  return alignBlocks(parsed, (block) => byBlock.has(block)).flatMap(({ block, position }) =>
    (byBlock.get(block) ?? []).map(({ unlinked }) => ({
      ...unlinked,
      location: locationInBlock(parsed, block, position, unlinked),
    })),
  );
}

/** Where a comment is in the text: lines and columns from 0, the end not included. */
export interface CommentPlace {
  readonly start: Place;
  readonly end: Place;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** The places of all comments, in the order of the text. */
export function locateComments(parsed: Parsed): readonly CommentPlace[] {
  const { comments, lines } = parsed;
  const blocks = new Set(comments.map(({ block }) => block));
  const positions = new Map(
    alignBlocks(parsed, (each) => blocks.has(each)).map(({ block, position }) => [block, position]),
  );
  return comments
    .flatMap(({ block, at = 0, line, written }) => {
      const position = block === undefined ? undefined : positions.get(block);
      const from = position === undefined ? { line, column: at } : placeIn(position, at);
      // In a cell, a bar is written otherwise than the parser gives it.
      const start = search(lines, from, written) ?? search(lines, from, "<!--");
      if (start === undefined) return [];
      // The end of `<!-->` and `<!--->` overlaps with the start (CommonMark §6.6).
      const inside = start.column + (/^<!--?-?>/.test(written) ? "<!".length : "<!--".length);
      const end = search(lines, { line: start.line, column: inside }, "-->");
      return end === undefined ? [] : { start, end: { line: end.line, column: end.column + "-->".length } };
    })
    .toSorted((a, b) => a.start.line - b.start.line || a.start.column - b.start.column);
}

function placeIn({ firstLine, starts, columns }: Alignment, at: number): Place {
  const index = lineAt(starts, at);
  return { line: firstLine + index, column: (columns[index] ?? 0) + at - (starts[index] ?? 0) };
}

/** The first place of some characters at a place or after it. */
function search(lines: readonly string[], { line, column }: Place, text: string): Place | undefined {
  for (let row = line; row < lines.length; row += 1) {
    const found = (lines[row] ?? "").indexOf(text, row === line ? column : 0);
    if (found >= 0) return { line: row, column: found };
  }
  return undefined;
}

/** The position of the inline text of each wanted block. */
function alignBlocks(
  parsed: Parsed,
  isWanted: (block: Token) => boolean,
): readonly { readonly block: Token; readonly position: Alignment }[] {
  const aligned: { readonly block: Token; readonly position: Alignment }[] = [];
  let start: BlockStart = { line: 0, column: 0 };
  for (const block of parsed.tokens) {
    if (block.map !== null) start = { line: block.map[0], column: 0 };
    if (block.type !== "inline" || !isWanted(block)) continue;
    const position = alignText(parsed, block, start);
    aligned.push({ block, position });
    if (isCell(block)) start = { ...start, column: position.end };
  }
  return aligned;
}

/** Where the search for a block's text starts, line and column from 0. A table cell has no line number; its row has. */
interface BlockStart {
  readonly line: number;
  readonly column: number;
}

/** Where the inline text of a block is in the file; everything from 0. */
interface Alignment {
  readonly firstLine: number;
  /** Where each line starts in the text. */
  readonly starts: readonly number[];
  /** The column in the file at which each line of the text starts. */
  readonly columns: readonly number[];
  /** The column after the end of the text's last line. */
  readonly end: number;
}

/** In UTF-16 code units from 0, the end not included. */
interface Span {
  readonly start: number;
  readonly end: number;
}

function isLink(token: Token): boolean {
  return (token.type === "link_open" && !isBare(token)) || token.type === "image";
}

function isBare(token: Token): boolean {
  return token.type === "link_open" && token.markup === "linkify";
}

function isCell(block: Token): boolean {
  return block.map === null;
}

/** The tokens inside a link or image. */
function contentOf(siblings: readonly Token[], index: number): readonly Token[] {
  const token = siblings[index];
  if (token?.type === "image") return token.children ?? [];
  let close = index + 1;
  while (close < siblings.length && siblings[close]?.type !== "link_close") close += 1;
  return siblings.slice(index + 1, close);
}

function alignText({ lines }: Parsed, block: Token, start: BlockStart): Alignment {
  const texts = (isCell(block) ? escapeBars(block.content) : block.content).split("\n");
  const columns = texts.map((text, index) => columnOf(lines[start.line + index] ?? "", text, start.column));
  const end = (columns.at(-1) ?? 0) + (texts.at(-1)?.length ?? 0);
  return { firstLine: start.line, starts: lineStarts(block.content), columns, end };
}

/** A cell as written: markdown-it removes the backslash before a bar. */
function escapeBars(content: string): string {
  return content.replaceAll("|", "\\|");
}

/**
 * The column where a line of text starts in its source line, after indentation and the marks of quotations, lists and
 * headings. A line with a link can't match inside these, so the first match is the right one.
 */
function columnOf(source: string, text: string, from: number): number {
  return Math.max(0, source.indexOf(text, from));
}

function locationOfLink(parsed: Parsed, block: Token, position: Alignment, token: Token): BodyLocation {
  return locationInBlock(parsed, block, position, destinationOf(block.content, token, parsed));
}

function locationInBlock(parsed: Parsed, block: Token, position: Alignment, span: Span): BodyLocation {
  const { firstLine, starts, columns, end } = position;
  const index = lineAt(starts, span.start);
  const column = columns[index] ?? 0;
  // An escaped bar shifts everything after it, so the diagnostic points at the whole cell.
  if (isCell(block) && block.content.includes("|")) return locationOn(parsed, firstLine, column, end - column);
  return locationOn(parsed, firstLine + index, column + span.start - (starts[index] ?? 0), span.end - span.start);
}

/** The destination in the inline text; the whole link if it has no destination there. */
function destinationOf(text: string, token: Token, { spans }: Parsed): Span {
  const span = spans.get(token) ?? { start: 0, labelEnd: 0 };
  if (token.markup === "autolink") return { start: span.start + 1, end: text.indexOf(">", span.start) };
  const labelEnd = token.type === "image" ? span.start + 2 + token.content.length : span.labelEnd;
  const whole = { start: token.type === "image" ? span.start : span.start - 1, end: labelEnd + 1 };
  return text[labelEnd + 1] === "(" ? (findDestination(text, skipSpace(text, labelEnd + 2)) ?? whole) : whole;
}

/** Label → location of its destination; the first definition of a label counts (CommonMark §4.7). */
function definitionsOf(parsed: Parsed): ReadonlyMap<unknown, BodyLocation> {
  const locations = new Map<unknown, BodyLocation>();
  for (const token of parsed.tokens) {
    const label = token.meta?.["label"];
    if (token.type === "reference_definition" && !locations.has(label))
      locations.set(label, locationOfDefinition(parsed, token));
  }
  return locations;
}

function locationOfDefinition(parsed: Parsed, definition: Token): BodyLocation {
  const [first, end] = definition.map ?? [0, 1];
  const text = parsed.lines.slice(first, end).join("\n");
  const start = skipSpace(text, text.indexOf("]:") + 2);
  const span = findDestination(text, start) ?? { start, end: start + 1 };
  const starts = lineStarts(text);
  const index = lineAt(starts, span.start);
  return locationOn(parsed, first + index, span.start - (starts[index] ?? 0), span.end - span.start);
}

function skipSpace(text: string, from: number): number {
  const rest = text.slice(from).search(/\S/);
  return rest < 0 ? text.length : from + rest;
}

/** `line` and `column` from 0; the location ends within its line. */
function locationOn({ lines }: Parsed, line: number, column: number, length: number): BodyLocation {
  const end = lines[line]?.length ?? 0;
  const start = Math.min(column, Math.max(0, end - 1));
  return { line: line + 1, column: start + 1, length: Math.max(1, Math.min(length, end - start)) };
}
