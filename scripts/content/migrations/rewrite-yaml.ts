import { isDeepStrictEqual } from "node:util";
import { isMap, isNode, isScalar, isSeq, type Node, type Pair, parseDocument, stringify, type YAMLMap } from "yaml";
import type { FieldPath } from "../../diagnostics/diagnostic.ts";
import { parseYaml } from "../yaml.ts";
import type { Change, FormerField } from "./migration.ts";
import { changeFields } from "./migration.ts";

/**
 * Makes changes in a YAML text and keeps every other character: comments, order, quotes. Undefined if that can't be done safely, so that
 * the result would not have exactly the changed fields.
 */
export function rewriteYaml(yaml: string, changes: readonly FormerField[]): string | undefined {
  const result = changes.reduce<string | undefined>((text, { field, change }) => {
    const splice = text === undefined ? undefined : findSplice(text, field, change);
    if (text === undefined || splice === undefined) return undefined;
    return text.slice(0, splice.from) + splice.text + text.slice(splice.to);
  }, yaml);
  const before = parseYaml({ file: "", yaml, firstLine: 1 }).value;
  if (result === undefined || before === undefined) return undefined;
  const after = parseYaml({ file: "", yaml: result, firstLine: 1 }).value;
  const wanted = changes.reduce<unknown>((fields, { field, change }) => changeFields(fields, field, change), before);
  return isDeepStrictEqual(withoutEmpty(after), withoutEmpty(wanted)) ? result : undefined;
}

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function findSplice(yaml: string, field: FieldPath, change: Change): Splice | undefined {
  const found = findPair(parseDocument(yaml, { version: "1.2", schema: "core" }).contents, field);
  const key = rangeOf(found?.pair.key);
  if (found === undefined || key === undefined) return undefined;
  const value = rangeOf(found.pair.value);
  switch (change.kind) {
    case "remove":
      return found.map.flow === true ? inFlow(found, key, value ?? key) : wholeLines(yaml, key, value ?? key);
    case "rename":
      return { ...key, text: scalarText(change.to) };
    case "value":
      return value === undefined ? undefined : { ...value, text: scalarText(change.value) };
  }
}

interface FoundPair {
  readonly map: YAMLMap;
  readonly pair: Pair;
}

function findPair(node: unknown, [step, ...rest]: FieldPath): FoundPair | undefined {
  if (isSeq(node) && typeof step === "number") return findPair(node.items[step], rest);
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  if (pair === undefined) return undefined;
  return rest.length === 0 ? { map: node, pair } : findPair(pair.value, rest);
}

type Range = Pick<Splice, "from" | "to">;

function rangeOf(node: unknown): Range | undefined {
  const range = isNode(node) ? (node satisfies Node).range : undefined;
  return range == null || range[0] === range[1] ? undefined : { from: range[0], to: range[1] };
}

/** The lines of a field, with a comment behind it. */
function wholeLines(yaml: string, key: Range, value: Range): Splice {
  const end = yaml.indexOf("\n", Math.max(value.to - 1, key.to));
  return { from: yaml.lastIndexOf("\n", key.from - 1) + 1, to: end === -1 ? yaml.length : end + 1, text: "" };
}

/** A field between braces, with one of the commas beside it. */
function inFlow({ map, pair }: FoundPair, key: Range, value: Range): Splice {
  const index = map.items.indexOf(pair);
  const next = rangeOf(map.items[index + 1]?.key);
  if (next !== undefined) return { from: key.from, to: next.from, text: "" };
  const before = map.items[index - 1];
  const end = rangeOf(before?.value) ?? rangeOf(before?.key);
  return { from: end?.to ?? key.from, to: value.to, text: "" };
}

function scalarText(value: unknown): string {
  return stringify(value, { version: "1.2", schema: "core", lineWidth: 0, collectionStyle: "flow" }).trimEnd();
}

/** A removed field may leave an empty group behind. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, withoutEmpty(member)] as const);
  const full = members.filter(([, member]) => member !== null && !isDeepStrictEqual(member, {}));
  return Object.fromEntries(full);
}
