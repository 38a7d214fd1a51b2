import { messageOf } from "../../diagnostics/diagnostic.ts";
import type { Placeable } from "../finding.ts";

/**
 * One finding where a template makes the same mistake on every page: the first, which says how many more files have it.
 * Up to {@link mostAlike} findings with one sentence stay as they are.
 */
export function foldAlike(findings: readonly Placeable[]): readonly Placeable[] {
  const alike = new Map<string, Placeable[]>();
  for (const placeable of findings) {
    const sentence = `${placeable.finding.rule} ${messageOf(placeable.finding)}`;
    const others = alike.get(sentence);
    if (others === undefined) alike.set(sentence, [placeable]);
    else others.push(placeable);
  }
  return [...alike.values()].flatMap(foldGroup);
}

const mostAlike = 3;

function foldGroup(group: readonly Placeable[]): readonly Placeable[] {
  const [first, ...others] = group;
  if (first === undefined || group.length <= mostAlike) return group;
  const { finding } = first;
  const files = new Set(others.map((other) => other.finding.place.file).filter((file) => file !== finding.place.file));
  if (files.size === 0) return group;
  return [
    { ...first, finding: { ...finding, expected: `${finding.expected} (the same in ${files.size} more files)` } },
  ];
}
