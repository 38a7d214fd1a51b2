import { diffArrays } from "diff";
import type { Node } from "prosemirror-model";
import type { BlockContext } from "../../../../scripts/markdown/parse-in-place.ts";
import { parseInPlace } from "../../../../scripts/markdown/parse-in-place.ts";
import type { OpenedText, TextBlock } from "./open-text.ts";
import { namesIn, readSettled, WRITING } from "./open-text.ts";
import { patch } from "./patch.ts";
import { readBlocks } from "./read-blocks.ts";
import { schema } from "./schema.ts";
import { settle } from "./settle.ts";
import { otherBullet, otherDelimiter, writeBlock } from "./write-block.ts";
import type { Writing } from "./write-inlines.ts";

/**
 * Writes a text that was opened and edited. A block that is as it was keeps its bytes; one that was edited keeps those of what did not
 * change in it; what is new is written plainly.
 */
export function saveText(opened: OpenedText, doc: Node): string {
  return writeText(opened, doc).text;
}

/** A text, and the line, from 0, at which each block of its document begins; undefined for one that is not written. */
export interface WrittenText {
  readonly text: string;
  readonly lines: readonly (number | undefined)[];
}

/** {@link saveText}, with the places of the blocks. */
export function writeText(opened: OpenedText, doc: Node): WrittenText {
  const isOpened = doc === opened.doc && opened.blocks.length > 0;
  const context = isOpened ? opened.context : contextOf(opened.context, doc);
  const pairs = isOpened
    ? opened.blocks.map((block) => ({ node: block.node, block }))
    : pairBlocks(opened.blocks, doc.children);
  const written = withOtherMarks(
    pairs.flatMap((pair) => writePair(pair, context, opened.lineEnd) ?? []),
    context,
  );
  const joined = joinBlocks(opened, written, false);
  const isRight = isOpened || meansTheSame(joined, written);
  const rewritten = (): readonly Written[] =>
    written.map((each) => (each.isKept ? each : rewrite(each, context, opened.lineEnd)));
  const { text, lines } = isRight ? joined : joinBlocks(opened, rewritten(), true);
  const places = new Map(written.map(({ node }, index) => [node, lines[index]]));
  return { text, lines: doc.children.map((node) => places.get(node)) };
}

/** A block of the document, and what it was when the text was opened. */
interface Pair {
  readonly node: Node;
  readonly block?: TextBlock;
}

/** Finds what each node was: the same node, or one that the same neighbours surround and that has words of it. */
function pairBlocks(blocks: readonly TextBlock[], nodes: readonly Node[]): readonly Pair[] {
  const changes = diffArrays(
    blocks.map(({ node }) => node),
    [...nodes],
    { comparator: (one, other) => one === other || one.eq(other) },
  );
  const pairs: Pair[] = [];
  let [atBlock, atNode] = [0, 0];
  const pairTo = (block: number, node: number): void => {
    pairs.push(...pairChanged(blocks.slice(atBlock, block), nodes.slice(atNode, node)));
    [atBlock, atNode] = [block, node];
  };
  let [block, node] = [0, 0];
  for (const { added, removed, count } of changes) {
    if (added) node += count;
    else if (removed) block += count;
    else {
      pairTo(block, node);
      for (let index = 0; index < count; index += 1) {
        const [same, old] = [nodes[node + index], blocks[block + index]];
        if (same !== undefined && old !== undefined) pairs.push({ node: same, block: old });
      }
      [block, node] = [block + count, node + count];
      [atBlock, atNode] = [block, node];
    }
  }
  pairTo(blocks.length, nodes.length);
  return withMoved(pairs, blocks);
}

function pairChanged(blocks: readonly TextBlock[], nodes: readonly Node[]): readonly Pair[] {
  if (blocks.length === nodes.length) {
    return nodes.map((node, index) => ({ node, ...blockFor(blocks[index], node) }));
  }
  let from = 0;
  return nodes.map((node) => {
    const at = blocks.findIndex((block, index) => index >= from && sharesWords(block.node, node));
    if (at < 0) return { node };
    from = at + 1;
    return { node, ...blockFor(blocks[at], node) };
  });
}

function blockFor(block: TextBlock | undefined, node: Node): { readonly block?: TextBlock } {
  return block === undefined || block.node.type !== node.type ? {} : { block };
}

/** Whether at least half of the words of the shorter one are in the other. */
function sharesWords(one: Node, other: Node): boolean {
  if (one.type !== other.type) return false;
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared * 2 >= Math.min(words.size, others.size) && shared > 0;
}

function wordsOf({ content }: Node): ReadonlySet<string> {
  return new Set(content.textBetween(0, content.size, " ", " ").match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** A block that was moved keeps its bytes, too. */
function withMoved(pairs: readonly Pair[], blocks: readonly TextBlock[]): readonly Pair[] {
  const used = new Set(pairs.flatMap(({ block }) => block ?? []));
  const free = blocks.filter((block) => !used.has(block));
  return pairs.map((pair) => {
    if (pair.block !== undefined) return pair;
    const block = free.find(({ node }) => node === pair.node || node.eq(pair.node));
    return block === undefined ? pair : { ...pair, block };
  });
}

/** What is written for a node. */
interface Written extends Pair {
  readonly settled: Node;
  readonly text: string;
  /** Whether the text is the source as it was. */
  readonly isKept: boolean;
}

/** Undefined if Markdown has nothing to say for it. */
function writePair(pair: Pair, context: BlockContext, lineEnd: string): Written | undefined {
  const { node, block } = pair;
  if (block?.node.eq(node)) return { ...pair, settled: node, text: block.source, isKept: true };
  const settled = settle(node);
  if (settled === undefined) return undefined;
  const source = block?.source.replace(/\r\n?/g, "\n");
  const text = writeEdited(settled, block === undefined ? undefined : settle(block.node), source, context);
  return { ...pair, settled, text: text.replaceAll("\n", lineEnd), isKept: false };
}

function writeEdited(node: Node, before: Node | undefined, source: string | undefined, context: BlockContext): string {
  if (node.type === schema.nodes.source) return node.textContent;
  const style = { ...styleOf(source ?? ""), names: namesIn(context) };
  const plain = { ...WRITING, ...style };
  if (before !== undefined && source !== undefined && before.type !== schema.nodes.source) {
    for (const em of ["*", "_"] as const) {
      const patched = patch(source, writeBlock(before, { ...plain, em }), writeBlock(node, { ...plain, em }));
      if (patched !== undefined && readsAs(patched, node, context)) return patched;
    }
  }
  return writePlain(node, plain, context);
}

/** Writes a block in the first way that is read as it is meant. */
function writePlain(node: Node, writing: Writing, context: BlockContext): string {
  const written: string[] = [];
  for (const way of WAYS) {
    const text = writeBlock(node, { ...writing, ...way });
    if (readsAs(text, node, context)) return text;
    written.push(text);
  }
  return written.at(-1) ?? "";
}

const WAYS: readonly Partial<Writing>[] = [
  {},
  { em: "_" },
  { em: "_", strong: "__" },
  { strong: "__" },
  { withEntities: true },
  { em: "_", withEntities: true },
  { escaping: "full" },
  { escaping: "full", em: "_" },
  { escaping: "full", withEntities: true },
];

/** The marks that a source has for lists. */
function styleOf(source: string): Pick<Writing, "bullet" | "delimiter" | "pad"> {
  const [, bullet, afterBullet] = /^[\s>]*([-*+])( {1,4})\S/m.exec(source) ?? [];
  const [, delimiter, afterNumber] = /^[\s>]*\d{1,9}([.)])( {1,4})\S/m.exec(source) ?? [];
  return {
    bullet: bullet === "*" || bullet === "+" ? bullet : "-",
    delimiter: delimiter === ")" ? ")" : ".",
    pad: afterBullet ?? afterNumber ?? " ",
  };
}

function readsAs(text: string, node: Node, context: BlockContext): boolean {
  const read = readSettled(text, context);
  return read?.length === 1 && read[0]?.eq(node) === true;
}

/** Two lists that come to touch are one, unless they have other marks: the one that is new gets them. */
function withOtherMarks(written: readonly Written[], context: BlockContext): readonly Written[] {
  const all = [...written];
  all.forEach((each, index) => {
    const before = all[index - 1];
    const isBeside = each.settled.type.isInGroup("list") && each.settled.type === before?.settled.type;
    if (before === undefined || !isBeside || follows(before, each)) return;
    const [kept, fresh, at] = each.isKept ? [each, before, index - 1] : [before, each, index];
    const [style, own] = [styleOf(kept.text), styleOf(fresh.text)];
    if (own.bullet !== style.bullet || own.delimiter !== style.delimiter) return;
    const bullet = otherBullet(style.bullet);
    const delimiter = otherDelimiter(style.delimiter);
    const text = writePlain(fresh.settled, { ...WRITING, names: namesIn(context), bullet, delimiter }, context);
    all[at] = { ...fresh, text, isKept: false };
  });
  return all;
}

/** Whether a block followed another one when the text was opened. */
function follows({ block }: Pair, { block: next }: Pair): boolean {
  return block !== undefined && next !== undefined && next.index === block.index + 1;
}

/** A text, and the line, from 0, at which each of its blocks begins. */
interface Joined {
  readonly text: string;
  readonly lines: readonly number[];
}

/** Joins blocks with what stood between them; where that was something else, with an empty line. */
function joinBlocks({ blocks, start, lineEnd }: OpenedText, written: readonly Written[], isApart: boolean): Joined {
  let text = start;
  const lines: number[] = [];
  written.forEach((each, index) => {
    const next = written[index + 1];
    lines.push(countLines(text));
    text += each.text;
    if (next === undefined) return;
    const gap = each.block?.gap ?? "";
    const isKept = follows(each, next) && (!isApart || (each.isKept && next.isKept));
    text += isKept || countLines(gap) > 1 ? gap : lineEnd + lineEnd;
  });
  return { text: text + (blocks.at(-1)?.gap ?? (text === "" ? "" : lineEnd)), lines };
}

function countLines(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}

function rewrite(each: Written, context: BlockContext, lineEnd: string): Written {
  const text = writePlain(each.settled, { ...WRITING, names: namesIn(context) }, context);
  return { ...each, text: text.replaceAll("\n", lineEnd) };
}

/**
 * The definitions of links and of footnotes in a document. Those of links are in source blocks; those that were edited take the place of
 * former ones.
 */
function contextOf(opened: BlockContext, doc: Node): BlockContext {
  const sources = doc.children.filter(({ type }) => type === schema.nodes.source).map(({ textContent }) => textContent);
  const { references, notes } = parseInPlace(sources.join("\n\n")).context;
  const all = new Set(notes);
  doc.descendants(({ type, attrs }) => {
    if (type === schema.nodes.note) all.add(String(attrs["label"]));
    return !type.inlineContent;
  });
  return { references: { ...opened.references, ...references }, notes: all };
}

/** Whether each block begins where it was written, and those that were edited say what they should. */
function meansTheSame({ text, lines }: Joined, written: readonly Written[]): boolean {
  const read = new Map(readBlocks(parseInPlace(text).tokens).map((block) => [block.lines[0], block.node]));
  return written.every(({ settled, isKept }, index) => {
    if (settled.type === schema.nodes.source) return true;
    const node = read.get(lines[index] ?? 0);
    if (node === undefined) return false;
    return isKept ? node.type === settled.type : settle(node)?.eq(settled) === true;
  });
}
