import { isMap, isNode, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import { formatFlow, type Surrounding } from "../yaml/format-yaml-value.ts";
import { isMapping } from "../yaml/is-mapping.ts";
import { insertMember, lineEnd, lineStart, openCollection, removeMembers } from "./collection.ts";
import { formatEntry, formatFlowEntry, formatListMember, formatScalar } from "./format-value.ts";
import { isSameValue } from "./same-value.ts";
import type { TextEdit } from "./text-edit.ts";

type Fields = Readonly<Record<string, unknown>>;
type Edits = readonly TextEdit[] | undefined;

/**
 * The edits that give a YAML mapping these fields, and touch only the text of fields that differ. Undefined if the text has forms that
 * can't be edited, such as keys that are not text.
 * @param order the names of fields in the order in which new fields are written
 */
export function editMapping(yaml: string, fields: Fields, order: readonly string[]): Edits {
  const map = parseMapping(yaml);
  return map === undefined ? undefined : editsOfMap(yaml, map, fields, order);
}

/** The mapping that a YAML text is, with the places of its parts. */
export function parseMapping(yaml: string): YAMLMap | undefined {
  const { contents } = parseDocument(yaml, { version: "1.2", schema: "core", uniqueKeys: false, logLevel: "error" });
  return isMap(contents) ? contents : undefined;
}

function editsOfMap(yaml: string, map: YAMLMap, fields: Fields, order: readonly string[]): Edits {
  const names = map.items.map(({ key }) => (isScalar(key) ? String(key.value) : undefined));
  const removed = new Set(
    names.flatMap((name, index) => (name === undefined || Object.hasOwn(fields, name) ? [] : [index])),
  );
  const added = Object.keys(fields).filter((name) => !names.includes(name));
  const collection = openCollection(yaml, map);
  if (collection === undefined || names.includes(undefined)) return undefined;
  if (removed.size === names.length) return undefined;
  const { isFlow, column } = collection;
  const changed = map.items.map((pair, index) => {
    const name = names[index] ?? "";
    if (removed.has(index)) return [];
    return editsOfValue(yaml, pair, fields[name], surroundingOf(map)) ?? rewritePair(yaml, map, pair, fields[name]);
  });
  if (changed.includes(undefined)) return undefined;
  const additions = added
    .toSorted((a, b) => rankIn(order, a) - rankIn(order, b))
    .map((name) => {
      const before = names.findLastIndex((other = "") => rankIn(order, other) <= rankIn(order, name));
      const text = isFlow ? formatFlowEntry(name, fields[name]) : formatEntry(name, fields[name], column);
      return insertMember(yaml, collection, before, text);
    });
  return [...changed.flatMap((edits) => edits ?? []), ...removeMembers(yaml, collection, removed), ...additions];
}

/** Writes a field anew: for a list that becomes empty, or a mapping that becomes a text. */
function rewritePair(yaml: string, map: YAMLMap, { key, value: node }: Pair, value: unknown): Edits {
  const [own, other] = [key, node].map((each) => (isNode(each) ? each.range : undefined));
  if (own == null || !isScalar(key)) return undefined;
  const end = Math.max(own[1], other?.[1] ?? 0);
  const name = String(key.value);
  if (map.flow === true) return [{ from: own[0], to: end, text: formatFlowEntry(name, value) }];
  const text = formatEntry(name, value, own[0] - lineStart(yaml, own[0]));
  return [{ from: own[0], to: lineEnd(yaml, end), text: text.trimStart() }];
}

function editsOfValue(yaml: string, { value: node }: Pair, value: unknown, surrounding: Surrounding): Edits {
  return isNode(node) ? editsOfNode(yaml, node, value, surrounding) : undefined;
}

function editsOfNode(yaml: string, node: Node, value: unknown, surrounding: Surrounding): Edits {
  if (isSameValue(node.toJSON(), value)) return [];
  const edits =
    isMap(node) && isMapping(value)
      ? editsOfMap(yaml, node, value, Object.keys(value))
      : isSeq(node) && Array.isArray(value)
        ? editsOfList(yaml, node, value)
        : undefined;
  return edits ?? replaceNode(yaml, node, value, surrounding);
}

function surroundingOf({ flow }: YAMLMap | YAMLSeq): Surrounding {
  return flow === true ? "flow" : "block";
}

/** Equal members at both ends of a list stay; members between them are edited, removed or added. */
function editsOfList(yaml: string, seq: YAMLSeq, values: readonly unknown[]): Edits {
  const collection = openCollection(yaml, seq);
  if (collection === undefined || values.length === 0) return undefined;
  const members: readonly unknown[] = seq.toJSON();
  const shorter = Math.min(members.length, values.length);
  const start = countSame(shorter, (index) => isSameValue(members[index], values[index]));
  const end = countSame(shorter - start, (index) => isSameValue(members.at(-1 - index), values.at(-1 - index)));
  const middle = values.slice(start, values.length - end);
  const old = seq.items.slice(start, seq.items.length - end);
  const changed = old
    .slice(0, middle.length)
    .map((item, index) => (isNode(item) ? editsOfNode(yaml, item, middle[index], surroundingOf(seq)) : undefined));
  if (changed.includes(undefined)) return undefined;
  const removed = old.flatMap((_, index) => (index < middle.length ? [] : [index + start]));
  const { isFlow, column } = collection;
  const additions = middle.slice(old.length).map((value) => {
    const text = isFlow ? formatFlow(value) : formatListMember(value, column);
    return insertMember(yaml, collection, start + old.length - 1, text);
  });
  return [
    ...changed.flatMap((edits) => edits ?? []),
    ...removeMembers(yaml, collection, new Set(removed)),
    ...additions,
  ];
}

/** How many of the first indexes have a property. */
function countSame(length: number, isSame: (index: number) => boolean): number {
  let count = 0;
  while (count < length && isSame(count)) count += 1;
  return count;
}

/** Writes a value again. A list or mapping in block style is left to {@link rewritePair}. */
function replaceNode(yaml: string, node: Node, value: unknown, surrounding: Surrounding): Edits {
  const [from, to] = node.range ?? [];
  if (from === undefined || to === undefined) return undefined;
  if ((isMap(node) || isSeq(node)) && node.flow !== true) return undefined;
  if (surrounding === "block" && typeof value === "object" && !Array.isArray(value)) return undefined;
  const ending = yaml.slice(from, to).endsWith("\n") ? "\n" : "";
  const text = typeof value === "object" ? formatFlow(value) : formatScalar(node, value, surrounding);
  return [{ from, to, text: text + ending }];
}

/** Unknown names come last. */
function rankIn(order: readonly string[], name: string): number {
  const index = order.indexOf(name);
  return index === -1 ? order.length : index;
}
