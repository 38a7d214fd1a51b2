import type { Node } from "prosemirror-model";
import type { WrittenText } from "./save-text.ts";
import { schema } from "./schema.ts";

/** Some characters of a text: line and column from 1, in UTF-16 code units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** Where something is in the document. `block` is the end of its block at the top. */
export interface DocPlace {
  readonly from: number;
  readonly to: number;
  readonly block: number;
}

/**
 * Finds the characters of a text in its document: a word, the link or the picture whose address they are, or else the block that they are
 * in. Undefined if the text has nothing there.
 */
export function findPlace(doc: Node, { text, lines }: WrittenText, place: TextPlace): DocPlace | undefined {
  const line = place.line - 1;
  let index = -1;
  lines.forEach((start, at) => {
    if (start !== undefined && start <= line) index = at;
  });
  const node = doc.maybeChild(index);
  const first = lines[index];
  if (node === null || first === undefined) return undefined;
  const at = doc.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const written = text.split(/\r\n?|\n/);
  const before = [...written.slice(first, line), (written[line] ?? "").slice(0, place.column - 1)].join("\n");
  const word = (written[line] ?? "").slice(place.column - 1, place.column - 1 + place.length);
  const found = node.type === schema.nodes.source ? sourcePlace(before, word) : inlinePlace(node, before, word);
  const [from, to] = found ?? [1, Math.max(1, node.nodeSize - 1)];
  return { from: at + from, to: at + to, block: at + node.nodeSize };
}

type Range = readonly [from: number, to: number];

function sourcePlace(before: string, word: string): Range {
  return [1 + before.length, 1 + before.length + word.length];
}

/** The occurrence of this address or text with the same number of occurrences before it as in the text. */
function inlinePlace(node: Node, before: string, word: string): Range | undefined {
  if (word.trim() === "") return undefined;
  const found: Range[] = [];
  let last: Range | undefined;
  node.descendants((child, at) => {
    if (!child.isInline) return;
    const range: Range = [at + 1, at + 1 + child.nodeSize];
    const address = addressOf(child);
    if (address !== undefined && isSameAddress(address, word)) {
      // A link with bold in it is several texts.
      if (last !== undefined && last[1] === range[0]) found.splice(-1, 1, [last[0], range[1]]);
      else found.push(range);
      last = found.at(-1);
    }
    for (const { index } of (child.text ?? "").matchAll(literal(word)))
      found.push([range[0] + index, range[0] + index + word.length]);
  });
  return found[Math.min(before.split(word).length, found.length) - 1] ?? found[0];
}

function addressOf(node: Node): string | undefined {
  if (node.type === schema.nodes.image) return String(node.attrs["src"]);
  if (node.type === schema.nodes.note_reference) return String(node.attrs["label"]);
  const link = schema.marks.link.isInSet(node.marks);
  return link === undefined ? undefined : String(link.attrs["href"]);
}

function isSameAddress(address: string, word: string): boolean {
  return address === word || address === word.replace(/^<|>$|^\[\^|\]$/g, "");
}

function literal(word: string): RegExp {
  return new RegExp(word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "g");
}
