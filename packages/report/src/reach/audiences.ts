import { distinctNumbers } from "./distinct.ts";
import type { Audience } from "./reach.ts";

/** Counts views and readers of several things. */
export interface AudienceTally<Key> {
  /** @param reader a number below 2⁴⁸ that is one reader's on one day */
  readonly add: (key: Key, reader: number) => void;
  readonly read: () => ReadonlyMap<Key, Audience>;
}

/** There are fewer numbers of readers than this. In about one of 500 reports, two readers of a million have the same one. */
const READERS = 2 ** 48;

/** A tally of nothing yet. */
export function audienceTally<Key>(): AudienceTally<Key> {
  const counts = new Map<Key, { readonly shift: number; views: number; readers: number }>();
  const seen = distinctNumbers();
  return {
    add: (key, reader) => {
      const count = counts.get(key) ?? { shift: counts.size * SHIFT, views: 0, readers: 0 };
      counts.set(key, count);
      count.views += 1;
      if (seen.add(1 + ((reader + count.shift) % READERS))) count.readers += 1;
    },
    read: () => new Map([...counts].map(([key, { views, readers }]) => [key, { views, readers }])),
  };
}

/** A prime, by which the numbers of one reader differ between things, so that all fit into one set. */
const SHIFT = 2_654_435_761;
