import { sentencesOf } from "../diagnostics/diagnostic.ts";
import type { LocatableDiagnostic } from "./locate-diagnostics.ts";

/**
 * Keeps one diagnostic where a template makes the same mistake on every page: the first, with the number of other files.
 * Up to {@link MAX_REPEATED} diagnostics with the same message stay as they are.
 */
export function mergeRepeated(diagnostics: readonly LocatableDiagnostic[]): readonly LocatableDiagnostic[] {
  const groups = new Map<string, LocatableDiagnostic[]>();
  for (const locatable of diagnostics) {
    const key = `${locatable.diagnostic.rule} ${JSON.stringify(sentencesOf(locatable.diagnostic))}`;
    const others = groups.get(key);
    if (others === undefined) groups.set(key, [locatable]);
    else others.push(locatable);
  }
  return [...groups.values()].flatMap(mergeGroup);
}

const MAX_REPEATED = 3;

function mergeGroup(group: readonly LocatableDiagnostic[]): readonly LocatableDiagnostic[] {
  const [first, ...others] = group;
  if (first === undefined || group.length <= MAX_REPEATED) return group;
  const { diagnostic } = first;
  const files = new Set(
    others.map((other) => other.diagnostic.place.file).filter((file) => file !== diagnostic.place.file),
  );
  if (files.size === 0) return group;
  return [{ ...first, diagnostic: { ...diagnostic, repeated: files.size } }];
}
