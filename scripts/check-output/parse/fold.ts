import { messageOf } from "../../diagnostics/diagnostic.ts";
import type { Locatable } from "../finding.ts";

/**
 * One finding where a template makes the same mistake on every page: the first, which says how many more files have it.
 * Up to {@link mostAlike} findings with one sentence stay as they are.
 */
export function foldAlike(diagnostics: readonly Locatable[]): readonly Locatable[] {
  const alike = new Map<string, Locatable[]>();
  for (const locatable of diagnostics) {
    const sentence = `${locatable.diagnostic.rule} ${messageOf(locatable.diagnostic)}`;
    const others = alike.get(sentence);
    if (others === undefined) alike.set(sentence, [locatable]);
    else others.push(locatable);
  }
  return [...alike.values()].flatMap(foldGroup);
}

const mostAlike = 3;

function foldGroup(group: readonly Locatable[]): readonly Locatable[] {
  const [first, ...others] = group;
  if (first === undefined || group.length <= mostAlike) return group;
  const { diagnostic } = first;
  const files = new Set(
    others.map((other) => other.diagnostic.place.file).filter((file) => file !== diagnostic.place.file),
  );
  if (files.size === 0) return group;
  return [
    {
      ...first,
      diagnostic: { ...diagnostic, expected: `${diagnostic.expected} (the same in ${files.size} more files)` },
    },
  ];
}
