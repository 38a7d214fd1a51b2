import type { Node } from "prosemirror-model";
import { type BlockContext, parseInPlace } from "../../../../../../scripts/content/browser.ts";
import { readBlocks } from "./read-blocks.ts";
import { schema } from "./schema.ts";
import { settle } from "./settle.ts";
import { writePlain, writingIn } from "./write-plain.ts";

/** A block of a text as it was opened. */
export interface TextBlock {
  /** Its place among the blocks, from 0. */
  readonly index: number;
  readonly node: Node;
  /** Its lines, without the line end of the last one. */
  readonly source: string;
  /** The text up to the next block or the end. */
  readonly gap: string;
}

/** A text that is open in the field, with the source of each of its blocks. */
export interface OpenedText {
  readonly doc: Node;
  readonly blocks: readonly TextBlock[];
  /** The text before the first block. */
  readonly start: string;
  readonly lineEnd: "\n" | "\r\n";
  readonly context: BlockContext;
}

/** Opens a Markdown text. Parts that the schema can't represent, or that would not be written back unchanged, are `source` blocks. */
export function openText(markdown: string): OpenedText {
  const { tokens, context, comments } = parseInPlace(markdown);
  const lines = splitLines(markdown);
  const read = withUnread(readBlocks(tokens), lines);
  const blocks = read.map(({ lines: [first, end], node }, index): TextBlock => {
    const last = lastText(lines, first, end);
    const next = read[index + 1]?.lines[0] ?? lines.length;
    const written = lines.slice(first, last + 1).join("");
    const source = written.replace(/\r?\n$|\r$/, "");
    const isWhole =
      node !== undefined && !comments.some((line) => line >= first && line < end) && comesBack(node, context);
    return {
      index,
      node: isWhole ? node : sourceNode(source),
      source,
      gap: written.slice(source.length) + lines.slice(last + 1, next).join(""),
    };
  });
  const nodes = blocks.map(({ node }) => node);
  return {
    doc: schema.node("doc", null, nodes.length === 0 ? [schema.node("paragraph")] : nodes),
    blocks,
    start: lines.slice(0, read[0]?.lines[0] ?? lines.length).join(""),
    lineEnd: markdown.includes("\r\n") ? "\r\n" : "\n",
    context,
  };
}

function comesBack(node: Node, context: BlockContext): boolean {
  const settled = settle(node);
  return settled !== undefined && writePlain(settled, writingIn(context), context) !== undefined;
}

function sourceNode(source: string): Node {
  const text = source.replace(/\r\n?/g, "\n");
  return schema.node("source", null, text === "" ? [] : schema.text(text));
}

/** With their line ends. */
function splitLines(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
}

/** The last line that is not empty, from 0. */
function lastText(lines: readonly string[], first: number, end: number): number {
  let last = Math.min(end, lines.length) - 1;
  while (last > first && isEmpty(lines[last])) last -= 1;
  return last;
}

function isEmpty(line: string | undefined): boolean {
  return /^[ \t\r\n]*$/.test(line ?? "");
}

type Read = ReturnType<typeof readBlocks>;

/**
 * Adds text outside blocks, such as comments: runs of lines that are not empty. A comment can have empty lines, and is one block: text that
 * is inserted between two would be part of it.
 */
function withUnread(blocks: Read, lines: readonly string[]): Read {
  const all: Read[number][] = [];
  let at = 0;
  const addTo = (end: number): void => {
    let isInComment = false;
    for (; at < end; at += 1) {
      if (isEmpty(lines[at])) continue;
      const last = all.at(-1);
      const continues = last !== undefined && last.node === undefined && (isInComment || last.lines[1] === at);
      if (continues) all.splice(-1, 1, { lines: [last.lines[0], at + 1], node: undefined });
      else all.push({ lines: [at, at + 1], node: undefined });
      isInComment = endsInComment(lines[at] ?? "", isInComment);
    }
  };
  for (const block of blocks) {
    addTo(block.lines[0]);
    all.push(block);
    at = Math.max(at, lastText(lines, ...block.lines) + 1);
  }
  addTo(lines.length);
  return all;
}

function endsInComment(line: string, isInComment: boolean): boolean {
  const [start, end] = [line.lastIndexOf("<!--"), line.lastIndexOf("-->")];
  return start === end ? isInComment : start > end;
}
