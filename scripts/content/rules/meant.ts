import { findNearest } from "../../diagnostics/suggestion.ts";

/** Looking for what was meant takes time; after so many wrong names in a run, only the wrongness is told. */
const MOST_SEARCHES = 100;

/** Finds the key that was meant by a name that is none. */
export type FindMeant = (typed: string) => string | undefined;

/** A finder among names of all kinds (name → key) that searches once for each wrong name. */
export function finderIn(names: ReadonlyMap<string, string>): FindMeant {
  const found = new Map<string, string | undefined>();
  return (typed) => {
    if (!found.has(typed) && found.size < MOST_SEARCHES) {
      const nearest = findNearest(typed.replaceAll("-", " "), names.keys()) ?? findNearest(typed, names.keys());
      found.set(typed, nearest === undefined ? undefined : names.get(nearest));
    }
    return found.get(typed);
  };
}

/** Something with a key, and whatever else it is called. */
export interface Named {
  readonly key: string;
  readonly aliases: readonly string[];
}

/** Everything that keyed things are called → the key. Keys come first, so that an alias never hides one. */
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
