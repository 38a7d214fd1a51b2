import { isMap, isNode, type Node, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import type { TextEdit } from "./text-edit.ts";

/** A list or mapping in a text, to add members to it and to remove some. A member of a mapping is a field. */
export interface Collection {
  /** In brackets or braces, where commas divide its members; else each member begins a line. */
  readonly isFlow: boolean;
  /** The column in which members in block style begin, from 0. */
  readonly column: number;
  /** Where members begin and end, without the dash of a list. Never empty. */
  readonly members: readonly Span[];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Undefined if a member has no place in the text, or if there is none. */
export function openCollection(yaml: string, node: YAMLMap | YAMLSeq): Collection | undefined {
  const members = (isMap(node) ? node.items.map(spanOfPair) : node.items.map(spanOf)).flatMap((span) => span ?? []);
  if (members.length < node.items.length || members.length === 0 || node.range == null) return undefined;
  const [start] = node.range;
  return { isFlow: node.flow === true, column: start - (yaml.lastIndexOf("\n", start - 1) + 1), members };
}

function spanOfPair({ key, value }: Pair): Span | undefined {
  const [own, other] = [spanOf(key), spanOf(value)];
  return own === undefined ? undefined : { from: own.from, to: Math.max(own.to, other?.to ?? 0) };
}

function spanOf(node: unknown): Span | undefined {
  const range = isNode(node) ? (node satisfies Node).range : undefined;
  return range == null ? undefined : { from: range[0], to: range[1] };
}

/** Removes members, but not all of them: a member in block style with its lines, a member in brackets with a comma beside it. */
export function removeMembers(
  yaml: string,
  { isFlow, members }: Collection,
  removed: ReadonlySet<number>,
): readonly TextEdit[] {
  const lastKept = members.findLastIndex((_, index) => !removed.has(index));
  return [...removed].flatMap((index) => {
    const member = members[index];
    if (member === undefined) return [];
    if (!isFlow) return [{ from: lineStart(yaml, member.from), to: lineEnd(yaml, member.to), text: "" }];
    const from = index < lastKept ? member.from : (members[index - 1]?.to ?? member.from);
    return [{ from, to: index < lastKept ? (members[index + 1]?.from ?? member.to) : member.to, text: "" }];
  });
}

/**
 * Adds a member after the member at an index; before all others for -1.
 * @param text the member: in block style its lines, indented, with a line break at their end
 */
export function insertMember(yaml: string, { isFlow, members }: Collection, index: number, text: string): TextEdit {
  const [before, first] = [members[index], members[0]];
  if (before === undefined) {
    const from = isFlow ? (first?.from ?? 0) : lineStart(yaml, first?.from ?? 0);
    return { from, to: from, text: isFlow ? `${text}, ` : text };
  }
  if (isFlow) return { from: before.to, to: before.to, text: `, ${text}` };
  const from = lineEnd(yaml, before.to);
  return { from, to: from, text: yaml[from - 1] === "\n" ? text : `\n${text.replace(/\n$/, "")}` };
}

export function lineStart(yaml: string, offset: number): number {
  return yaml.lastIndexOf("\n", offset - 1) + 1;
}

/** The offset after the line on which the text before an offset ends. */
export function lineEnd(yaml: string, offset: number): number {
  if (offset > 0 && yaml[offset - 1] === "\n") return offset;
  const end = yaml.indexOf("\n", offset);
  return end === -1 ? yaml.length : end + 1;
}
