import { findNearest } from "../diagnostics/suggestion.ts";
import type { TopicsRecord, VocabularyRecord } from "../schema/record.ts";

/** Searching for a suggestion takes time, so after this many wrong names or links in a run nothing is suggested. */
const MOST_SEARCHES = 100;

/** Runs the first searches of a rule for suggestions; later searches find nothing. */
export function fewSearches(): (find: FindSuggestion) => string | undefined {
  let searches = 0;
  return (find) => {
    searches += 1;
    return searches > MOST_SEARCHES ? undefined : find();
  };
}

type FindSuggestion = () => string | undefined;

/** Finds the key that was probably meant by a wrong name. */
export type FindMeant = (typed: string) => string | undefined;

/** The suggestion for a key that a vocabulary does not have. Undefined for a key that it has, and while the vocabulary can't be read. */
export function unknownIn({
  isUnread,
  entries,
}: TopicsRecord | VocabularyRecord): (key: string) => { readonly suggestion: string | undefined } | undefined {
  const named = [...entries].map(({ key, fields: { aliases = [], label } }) => ({
    key,
    aliases: [...aliases, ...textsIn(label)],
  }));
  const keys = new Set<string>(named.map(({ key }) => key));
  const find = finderIn(namesOf(named));
  return (key) => (isUnread || keys.has(key) ? undefined : { suggestion: find(key) });
}

/** Searches among names (name → key), once for each wrong name. */
export function finderIn(names: ReadonlyMap<string, string>): FindMeant {
  const found = new Map<string, string | undefined>();
  const search = fewSearches();
  const find = (typed: string): string | undefined => {
    const nearest = findNearest(typed.replaceAll("-", " "), names.keys()) ?? findNearest(typed, names.keys());
    return nearest === undefined ? undefined : names.get(nearest);
  };
  return (typed) => {
    if (!found.has(typed))
      found.set(
        typed,
        search(() => find(typed)),
      );
    return found.get(typed);
  };
}

/** A key, and other names for the same record. */
export interface Named {
  readonly key: string;
  readonly aliases: readonly string[];
}

/** Key or alias → key. An alias that is also a key means that key. */
export function namesOf(things: readonly Named[]): ReadonlyMap<string, string> {
  const names = new Map(things.map(({ key }) => [key, key]));
  for (const { key, aliases } of things) {
    for (const alias of aliases) if (!names.has(alias)) names.set(alias, key);
  }
  return names;
}

/** The texts of a name in all its languages. */
export function textsIn(name: string | Readonly<Record<string, string>> | undefined): readonly string[] {
  return typeof name === "string" ? [name] : Object.values(name ?? {});
}
