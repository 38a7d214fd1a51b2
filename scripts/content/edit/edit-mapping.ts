import type { Node, Pair, YAMLMap, YAMLSeq } from "yaml";
import { isMap, isNode, isScalar, isSeq, parseDocument } from "yaml";
import { isMapping } from "../schema/known-fields.ts";
import type { Surrounding } from "./format-value.ts";
import { formatEntry, formatFlow, formatListMember, formatScalar } from "./format-value.ts";

/** A part of a text, from one offset to another, and what stands there afterwards. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Changes a YAML mapping to these fields, and touches only the text of those that differ. Undefined if the text has forms that are
 * not edited, such as keys that are no text.
 * @param order the names of fields in the order in which new ones are written
 */
export function editMapping(
  yaml: string,
  fields: Readonly<Record<string, unknown>>,
  order: readonly string[],
): string | undefined {
  const { contents } = parseDocument(yaml, { version: "1.2", schema: "core", uniqueKeys: false, logLevel: "error" });
  if (contents === null) return undefined;
  if (!isMap(contents) || contents.flow === true) return undefined;
  const edits = editsOfMap(yaml, contents, fields, order);
  return edits === undefined ? undefined : applyEdits(yaml, edits);
}

function applyEdits(yaml: string, edits: readonly Edit[]): string {
  // Several new fields may stand at one place: they keep their order.
  const sorted = edits.map((edit, index) => ({ ...edit, index })).sort((a, b) => b.from - a.from || b.index - a.index);
  return sorted.reduce((text, { from, to, text: now }) => text.slice(0, from) + now + text.slice(to), yaml);
}

type Edits = readonly Edit[] | undefined;

function editsOfMap(
  yaml: string,
  map: YAMLMap,
  fields: Readonly<Record<string, unknown>>,
  order: readonly string[],
): Edits {
  const pairs = pairsOf(map);
  if (pairs === undefined) return undefined;
  const removed = [...pairs.keys()].filter((name) => !Object.hasOwn(fields, name));
  const added = Object.keys(fields).filter((name) => !pairs.has(name));
  if (map.flow === true && removed.length + added.length > 0) return replaceNode(yaml, map, fields, "flow");
  const { column, end } = layoutOf(yaml, map);
  const changed = [...pairs]
    .filter(([name]) => Object.hasOwn(fields, name))
    .map(
      ([name, pair]) =>
        editsOfValue(yaml, pair, fields[name], surroundingOf(map)) ??
        rewritePair(yaml, pair, name, fields[name], column),
    );
  const removals = removed.flatMap((name) => removePair(yaml, pairs.get(name)));
  const additions = added
    .toSorted((a, b) => rankIn(order, a) - rankIn(order, b))
    .map((name) => addField(yaml, { pairs, order, column, end }, name, fields[name]));
  return [...changed.flat(), ...removals, ...additions];
}

/** Writes a field anew: for a list that becomes empty, or a mapping that becomes a text. */
function rewritePair(yaml: string, pair: Pair, name: string, value: unknown, column: number): readonly Edit[] {
  return removePair(yaml, pair).map((edit) => ({ ...edit, text: formatEntry(name, value, column) }));
}

/** The pairs of a mapping by their keys. Undefined if one has a key that is no text. */
function pairsOf({ items }: YAMLMap): ReadonlyMap<string, Pair> | undefined {
  const named = items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : undefined, pair] as const);
  if (named.some(([name]) => name === undefined)) return undefined;
  return new Map(named.map(([name = "", pair]) => [name, pair]));
}

function editsOfValue(yaml: string, { value: node }: Pair, value: unknown, surrounding: Surrounding): Edits {
  if (!isNode(node) || !("range" in node)) return undefined;
  return editsOfNode(yaml, node, value, surrounding);
}

function editsOfNode(yaml: string, node: Node, value: unknown, surrounding: Surrounding): Edits {
  if (JSON.stringify(node.toJSON()) === JSON.stringify(value)) return [];
  if (isMap(node) && isMapping(value)) return editsOfMap(yaml, node, value, Object.keys(value));
  if (isSeq(node) && Array.isArray(value)) return editsOfList(yaml, node, value);
  return replaceNode(yaml, node, value, surrounding);
}

function surroundingOf({ flow }: YAMLMap | YAMLSeq): Surrounding {
  return flow === true ? "flow" : "block";
}

function editsOfList(yaml: string, seq: YAMLSeq, values: readonly unknown[]): Edits {
  if (seq.flow === true || seq.items.length > values.length || seq.items.length === 0)
    return replaceNode(yaml, seq, values, surroundingOf(seq));
  const kept = seq.items.map((item, index) =>
    isNode(item) ? editsOfNode(yaml, item, values[index], "block") : undefined,
  );
  if (kept.includes(undefined)) return undefined;
  const { column, end } = layoutOf(yaml, seq);
  const text = values
    .slice(seq.items.length)
    .map((value) => formatListMember(value, column))
    .join("");
  const additions = text === "" ? [] : [insertion(yaml, end, text)];
  return [...kept.flatMap((edits) => edits ?? []), ...additions];
}

/** Where a block begins, in columns from 0, and the offset after its last line. */
function layoutOf(yaml: string, node: Node): { readonly column: number; readonly end: number } {
  const [start = 0, end = 0] = node.range ?? [];
  return { column: start - (yaml.lastIndexOf("\n", start - 1) + 1), end: lineEndAfter(yaml, end) };
}

/** The offset after the line on which the text before an offset ends. */
function lineEndAfter(yaml: string, offset: number): number {
  if (offset > 0 && yaml[offset - 1] === "\n") return offset;
  const end = yaml.indexOf("\n", offset);
  return end === -1 ? yaml.length : end + 1;
}

function replaceNode(yaml: string, node: Node, value: unknown, surrounding: Surrounding): Edits {
  const [from, to] = node.range ?? [];
  if (from === undefined || to === undefined) return undefined;
  const isBlock = (isMap(node) || isSeq(node)) && node.flow !== true;
  const old = yaml.slice(from, to);
  const ending = old.endsWith("\n") ? "\n" : "";
  if (typeof value !== "object" && !isBlock)
    return [{ from, to, text: formatScalar(node, value, surrounding) + ending }];
  if (!isBlock) return [{ from, to, text: formatFlow(value) + ending }];
  return replaceBlock(yaml, node, value);
}

/** A block list or mapping begins on a line of its own; its members keep its indentation. */
function replaceBlock(yaml: string, node: Node, value: unknown): Edits {
  const { column, end } = layoutOf(yaml, node);
  const [start = 0] = node.range ?? [];
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const members = value.map((member) => formatListMember(member, column)).join("");
  return [{ from: start - column, to: end, text: members }];
}

function removePair(yaml: string, pair: Pair | undefined): readonly Edit[] {
  if (pair === undefined || !isNode(pair.key)) return [];
  const from = yaml.lastIndexOf("\n", (pair.key.range?.[0] ?? 0) - 1) + 1;
  const end = isNode(pair.value) ? pair.value.range?.[1] : pair.key.range?.[1];
  return [{ from, to: lineEndAfter(yaml, end ?? from), text: "" }];
}

interface Place {
  readonly pairs: ReadonlyMap<string, Pair>;
  readonly order: readonly string[];
  readonly column: number;
  readonly end: number;
}

/** A new field stands after those that come before it in the order. */
function addField(yaml: string, { pairs, order, column, end }: Place, name: string, value: unknown): Edit {
  const rank = rankIn(order, name);
  const before = [...pairs].filter(([other]) => rankIn(order, other) <= rank).at(-1);
  const node = before?.[1].value ?? before?.[1].key;
  const at = isNode(node)
    ? lineEndAfter(yaml, node.range?.[1] ?? end)
    : pairs.size === 0
      ? 0
      : firstLineOf(yaml, pairs);
  return insertion(yaml, at, formatEntry(name, value, column));
}

/** Fields that come first stand above all others, and below a comment at the top. */
function firstLineOf(yaml: string, pairs: ReadonlyMap<string, Pair>): number {
  const [first] = pairs.values();
  const start = isNode(first?.key) ? (first.key.range?.[0] ?? 0) : 0;
  return yaml.lastIndexOf("\n", start - 1) + 1;
}

function insertion(yaml: string, at: number, text: string): Edit {
  const isAfterLine = at === 0 || yaml[at - 1] === "\n";
  return { from: at, to: at, text: isAfterLine ? text : `\n${text}` };
}

/** Unknown names come last. */
function rankIn(order: readonly string[], name: string): number {
  const index = order.indexOf(name);
  return index === -1 ? order.length : index;
}
