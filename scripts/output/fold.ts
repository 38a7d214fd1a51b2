import { type Diagnostic, messageOf } from "../diagnostics/finding.ts";

/**
 * One finding where a template makes the same mistake on every page: the first, which says how many more files have it.
 * Up to {@link mostAlike} findings with one sentence stay as they are.
 */
export function foldAlike(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const alike = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const sentence = `${diagnostic.rule} ${messageOf(diagnostic)}`;
    const others = alike.get(sentence);
    if (others === undefined) alike.set(sentence, [diagnostic]);
    else others.push(diagnostic);
  }
  return [...alike.values()].flatMap(foldGroup);
}

const mostAlike = 3;

function foldGroup(group: readonly Diagnostic[]): readonly Diagnostic[] {
  const [first, ...others] = group;
  const files = new Set(others.map(({ place }) => place.file).filter((file) => file !== first?.place.file)).size;
  if (first === undefined || group.length <= mostAlike || files === 0) return group;
  return [{ ...first, expected: `${first.expected} (the same in ${files} more files)` }];
}
