import { diffArrays } from "diff";
import type { Node } from "prosemirror-model";
import { type BlockContext, parseInPlace } from "../../../../../../scripts/content/browser.ts";
import type { OpenedText, TextBlock } from "./open-text.ts";
import { patch } from "./patch.ts";
import { readBlocks } from "./read-blocks.ts";
import { schema } from "./schema.ts";
import { settle } from "./settle.ts";
import { otherBullet, otherDelimiter, writeBlock } from "./write-block.ts";
import type { Writing } from "./write-inlines.ts";
import { readsAs, writePlain, writingIn } from "./write-plain.ts";

/**
 * Writes a text that was opened and edited. An unchanged block keeps its bytes; an edited block keeps the bytes of its unchanged parts; new
 * parts have the plain notation.
 */
export function saveText(opened: OpenedText, doc: Node): string {
  return writeText(opened, doc).text;
}

/** A text, and the line, from 0, at which each block of its document begins; undefined for a block that is not written. */
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
  const written = pairs.flatMap((pair) => writePair(pair, context, opened.lineEnd) ?? []);
  const joined = isOpened ? joinBlocks(opened, written, false) : joinRight(opened, written, context);
  const places = new Map(written.map(({ node }, index) => [node, joined.lines[index]]));
  return { text: joined.text, lines: doc.children.map((node) => places.get(node)) };
}

/** Concatenates blocks so that each keeps its meaning: if necessary, changed blocks are written again, then their neighbours, then all. */
function joinRight(opened: OpenedText, written: readonly Written[], context: BlockContext): Joined {
  const first = withOtherMarks(written, context);
  let joined = joinBlocks(opened, first, false);
  if (meansTheSame(joined, first)) return joined;
  const isBeside = (each: Written, index: number): boolean => {
    const [before, after] = [written[index - 1], written[index + 1]];
    return (before !== undefined && !follows(before, each)) || (after !== undefined && !follows(each, after));
  };
  const reaches: readonly ((each: Written, index: number) => boolean)[] = [
    ({ isKept }) => !isKept,
    (each, index) => !each.isKept || isBeside(each, index),
    () => true,
  ];
  for (const reach of reaches) {
    const anew = written.map((each, index) => (reach(each, index) ? rewrite(each, context, opened.lineEnd) : each));
    const marked = withOtherMarks(anew, context);
    joined = joinBlocks(opened, marked, true);
    if (meansTheSame(joined, marked)) return joined;
  }
  return joined;
}

/** A block of the document, and its original when the text was opened. */
interface Pair {
  readonly node: Node;
  readonly block?: TextBlock;
}

/** Finds the original of each node: the same node, else an equal one, else a node between the same neighbours with common words. */
function pairBlocks(blocks: readonly TextBlock[], nodes: readonly Node[]): readonly Pair[] {
  const isSame = (one: Node, other: Node): boolean => one === other;
  const isEqual = (one: Node, other: Node): boolean => one.eq(other);
  const pairs = pairBy(isSame, blocks, nodes, (between, fresh) => pairBy(isEqual, between, fresh, pairChanged));
  return withMoved(pairs, blocks);
}

type MakePairs = (blocks: readonly TextBlock[], nodes: readonly Node[]) => readonly Pair[];

/** Pairs equal blocks and nodes in the same order, and the blocks between them in another way. */
function pairBy(
  comparator: (one: Node, other: Node) => boolean,
  blocks: readonly TextBlock[],
  nodes: readonly Node[],
  pairOthers: MakePairs,
): readonly Pair[] {
  const olds = blocks.map(({ node }) => node);
  const changes = diffArrays(olds, [...nodes], { comparator });
  const pairs: Pair[] = [];
  let [block, node, fromBlock, fromNode] = [0, 0, 0, 0];
  const pairRest = (): void => {
    pairs.push(...pairOthers(blocks.slice(fromBlock, block), nodes.slice(fromNode, node)));
  };
  for (const { added, removed, count } of changes) {
    if (!added && !removed) {
      pairRest();
      pairs.push(
        ...nodes.slice(node, node + count).map((each, index) => ({ node: each, ...given(blocks[block + index]) })),
      );
    }
    block += added ? 0 : count;
    node += removed ? 0 : count;
    if (!added && !removed) [fromBlock, fromNode] = [block, node];
  }
  pairRest();
  return pairs;
}

function given(block: TextBlock | undefined): { readonly block?: TextBlock } {
  return block === undefined ? {} : { block };
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
  return given(block?.node.type === node.type ? block : undefined);
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

/** The written form of a node. */
interface Written extends Pair {
  readonly settled: Node;
  readonly text: string;
  /** Whether the text is the source as it was. */
  readonly isKept: boolean;
}

/** Undefined if there is nothing to write for it in Markdown. */
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
  const plain = { ...writingIn(context), ...styleOf(source ?? "") };
  if (before !== undefined && source !== undefined && before.type !== schema.nodes.source) {
    for (const em of ["*", "_"] as const) {
      const patched = patch(source, writeBlock(before, { ...plain, em }), writeBlock(node, { ...plain, em }));
      if (patched !== undefined && readsAs(patched, node, context)) return patched;
    }
  }
  return writePlain(node, plain, context) ?? writeBlock(node, { ...plain, escaping: "full" });
}

/** The marks that a source has for lists. */
function styleOf(source: string): Pick<Writing, "bullet" | "delimiter" | "pad"> {
  const [, bullet] = /^[\s>]*([-*+])(?:\s|$)/m.exec(source) ?? [];
  const [, delimiter] = /^[\s>]*\d{1,9}([.)])(?:\s|$)/m.exec(source) ?? [];
  const [, pad] = /^[\s>]*(?:[-*+]|\d{1,9}[.)])( {1,4})\S/m.exec(source) ?? [];
  return {
    bullet: bullet === "*" || bullet === "+" ? bullet : "-",
    delimiter: delimiter === ")" ? ")" : ".",
    pad: pad ?? " ",
  };
}

/** Two adjacent lists become one, unless they have different marks: the new list gets other marks. */
function withOtherMarks(written: readonly Written[], context: BlockContext): readonly Written[] {
  const all = [...written];
  for (const [index, each] of written.entries()) {
    const before = all[index - 1];
    const kind = listKindOf(each);
    const hasNewMarks = before !== written[index - 1]; // Then it may have the marks of the list that has always followed it.
    if (before === undefined || kind === undefined || listKindOf(before) !== kind) continue;
    if (follows(before, each) && !hasNewMarks) continue;
    const isFirst = before.settled.type !== schema.nodes.source && each.isKept && !hasNewMarks;
    const [kept, fresh, at] = isFirst ? [each, before, index - 1] : [before, each, index];
    const [style, own] = [styleOf(kept.text), styleOf(fresh.text)];
    if (own.bullet !== style.bullet || own.delimiter !== style.delimiter || fresh.settled.type === schema.nodes.source)
      continue;
    const marks = { bullet: otherBullet(style.bullet), delimiter: otherDelimiter(style.delimiter) };
    const settled = settle(fresh.node) ?? fresh.settled;
    const text = writePlain(settled, { ...writingIn(context), ...marks }, context) ?? fresh.text;
    all[at] = { ...fresh, settled, text, isKept: false };
  }
  return all;
}

/** The kind of list of a block, also of a block that is edited as source. */
function listKindOf({ settled, text }: Written): "bullet" | "ordered" | undefined {
  if (settled.type === schema.nodes.bullet_list) return "bullet";
  if (settled.type === schema.nodes.ordered_list) return "ordered";
  if (settled.type !== schema.nodes.source) return undefined;
  return /^ {0,3}[-*+](?:\s|$)/.test(text) ? "bullet" : /^ {0,3}\d{1,9}[.)](?:\s|$)/.test(text) ? "ordered" : undefined;
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

/** Concatenates blocks with the original text between them; with an empty line if the neighbours have changed. */
function joinBlocks({ blocks, start, lineEnd }: OpenedText, written: readonly Written[], isApart: boolean): Joined {
  let text = written.length === 0 ? start : start.replace(/[^\r\n]+$/, "");
  const lines: number[] = [];
  written.forEach((each, index) => {
    const next = written[index + 1];
    lines.push(countLines(text));
    text += each.text;
    if (next === undefined) return;
    const gap = each.block?.gap ?? "";
    const isKept = follows(each, next) && (!isApart || (each.isKept && next.isKept));
    text += isKept || (countLines(gap) > 1 && /[\r\n]$/.test(gap)) ? gap : lineEnd + lineEnd;
  });
  return { text: text + (blocks.at(-1)?.gap ?? (written.length === 0 ? "" : lineEnd)), lines };
}

function countLines(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}

/** Writes a block anew, without the indents of its source. */
function rewrite(each: Written, context: BlockContext, lineEnd: string): Written {
  const settled = settle(each.node) ?? each.settled;
  if (settled.type === schema.nodes.source) return { ...each, text: each.text.replace(/^ {1,3}(?=\S)/, "") };
  const text = writePlain(settled, { ...writingIn(context), ...styleOf(each.text), pad: " " }, context);
  return text === undefined ? each : { ...each, settled, text: text.replaceAll("\n", lineEnd), isKept: false };
}

/**
 * The definitions of links and of footnotes in a document. Definitions of links are in source blocks; edited definitions replace former
 * ones.
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

/**
 * Whether each block begins at its line, and has the intended meaning. If definitions of links were edited, links of the other blocks
 * change their targets as intended.
 */
function meansTheSame({ text, lines }: Joined, written: readonly Written[]): boolean {
  const blocks = readBlocks(parseInPlace(text).tokens);
  const read = new Map(blocks.map((block) => [block.lines[0], block]));
  const starts = new Set(lines);
  const isSplit = blocks.some(({ lines: [start, end] }) => {
    for (let line = start + 1; line < end; line += 1) if (starts.has(line)) return true;
    return false;
  });
  const hasSameSources = written.every(({ settled, isKept }) => settled.type !== schema.nodes.source || isKept);
  return (
    !isSplit &&
    written.every(({ settled, isKept }, index) => {
      if (settled.type === schema.nodes.source) return true;
      const node = read.get(lines[index] ?? 0)?.node;
      if (node === undefined) return false;
      if (isKept) return node.eq(settled) || (!hasSameSources && node.type === settled.type);
      return settle(node)?.eq(settled) === true;
    })
  );
}
