import { findDestination, type Parsed, type Token } from "./parser.ts";
import { inlineText, lineAt, lineStarts } from "./text.ts";
import type { BodyLocation } from "./types.ts";

/** A link or an image of the text. */
export interface LocatedLink {
  /** Its `link_open` or `image` token. */
  readonly token: Token;
  /** Of the destination: in the link, or in the definition that it refers to. */
  readonly place: BodyLocation;
  /** What is read out for it. */
  readonly words: string;
}

/**
 * Every link and image that is printed, in order. markdown-it knows the lines of a block, and where a link starts in the
 * block's text without indents and marks; how much these take is found by looking each line of that text up in the file.
 */
export function locateLinks(parsed: Parsed): readonly LocatedLink[] {
  if (parsed.spans.size === 0) return [];
  const definitions = definitionsOf(parsed);
  const located: LocatedLink[] = [];
  let start: BlockStart = { line: 0, column: 0 };
  for (const block of parsed.tokens) {
    if (block.map !== null) start = { line: block.map[0], column: 0 };
    const children = block.type === "inline" ? (block.children ?? []) : [];
    if (!children.some(isLink)) continue;
    const position = alignText(parsed, block, start);
    children.forEach((token, index) => {
      if (!isLink(token)) return;
      const place = definitions.get(token.meta?.["label"]) ?? placeInBlock(parsed, block, position, token);
      located.push({ token, place, words: inlineText(contentOf(children, index)) });
    });
    if (isCell(block)) start = { ...start, column: position.end };
  }
  return located;
}

/** From where the text of a block is looked for, line and column from 0. Cells have no place of their own; their row has. */
interface BlockStart {
  readonly line: number;
  readonly column: number;
}

/** How the inline text of a block lies in the file; everything from 0. */
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
  return token.type === "link_open" || token.type === "image";
}

function isCell(block: Token): boolean {
  return block.map === null;
}

/** The tokens that a link holds. */
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

/** A cell as it was written: markdown-it takes the backslash off a bar. */
function escapeBars(content: string): string {
  return content.replaceAll("|", "\\|");
}

/**
 * Where a line of text starts in its source line, after indents and the marks of quotations, lists and headings. These are
 * never what a link is made of, so the first match is the right one.
 */
function columnOf(source: string, text: string, from: number): number {
  return Math.max(0, source.indexOf(text, from));
}

function placeInBlock(parsed: Parsed, block: Token, position: Alignment, token: Token): BodyLocation {
  const { firstLine, starts, columns, end } = position;
  const span = destinationOf(block.content, token, parsed);
  const index = lineAt(starts, span.start);
  const column = columns[index] ?? 0;
  // Escaped bars shift what follows them; the cell is near enough.
  if (isCell(block) && block.content.includes("|")) return placeOn(parsed, firstLine, column, end - column);
  return placeOn(parsed, firstLine + index, column + span.start - (starts[index] ?? 0), span.end - span.start);
}

/** The destination in the inline text; the whole link where it has none of its own. */
function destinationOf(text: string, token: Token, { spans }: Parsed): Span {
  const span = spans.get(token) ?? { start: 0, labelEnd: 0 };
  if (token.markup === "autolink") return { start: span.start + 1, end: text.indexOf(">", span.start) };
  const labelEnd = token.type === "image" ? span.start + 2 + token.content.length : span.labelEnd;
  const whole = { start: token.type === "image" ? span.start : span.start - 1, end: labelEnd + 1 };
  return text[labelEnd + 1] === "(" ? (findDestination(text, skipSpace(text, labelEnd + 2)) ?? whole) : whole;
}

/** Label → the place of its destination; the first definition of a label counts (CommonMark §4.7). */
function definitionsOf(parsed: Parsed): ReadonlyMap<unknown, BodyLocation> {
  const places = new Map<unknown, BodyLocation>();
  for (const token of parsed.tokens) {
    const label = token.meta?.["label"];
    if (token.type === "reference_definition" && !places.has(label))
      places.set(label, placeOfDefinition(parsed, token));
  }
  return places;
}

function placeOfDefinition(parsed: Parsed, definition: Token): BodyLocation {
  const [first, end] = definition.map ?? [0, 1];
  const text = parsed.lines.slice(first, end).join("\n");
  const start = skipSpace(text, text.indexOf("]:") + 2);
  const span = findDestination(text, start) ?? { start, end: start + 1 };
  const starts = lineStarts(text);
  const index = lineAt(starts, span.start);
  return placeOn(parsed, first + index, span.start - (starts[index] ?? 0), span.end - span.start);
}

function skipSpace(text: string, from: number): number {
  const rest = text.slice(from).search(/\S/);
  return rest < 0 ? text.length : from + rest;
}

/** `line` and `column` from 0; the place never leaves its line. */
function placeOn({ lines }: Parsed, line: number, column: number, length: number): BodyLocation {
  const end = lines[line]?.length ?? 0;
  const start = Math.min(column, Math.max(0, end - 1));
  return { line: line + 1, column: start + 1, length: Math.max(1, Math.min(length, end - start)) };
}
