import type { Audience } from "./reach.ts";

/** Counts views and readers of several things. */
export interface AudienceTally<Key> {
  /** @param reader a number below 2⁴⁸ that is one reader's on one day */
  readonly add: (key: Key, reader: number) => void;
  readonly read: () => ReadonlyMap<Key, Audience>;
}

/** The upper limit of reader numbers. In about one of 500 reports, two readers of a million have the same number. */
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

/** Numbers, each once. */
export interface DistinctNumbers {
  /** Adds a number from 1 to 2⁵³ − 1. Returns whether it is new. */
  readonly add: (number: number) => boolean;
}

/**
 * An empty set of numbers, in 11 to 21 bytes for each: one of JavaScript’s own takes several times as many, and the log of a year
 * has millions.
 * Open addressing with linear probing, at most three quarters full.
 */
export function distinctNumbers(): DistinctNumbers {
  let slots = new Float64Array(1024);
  let size = 0;
  const grow = () => {
    const before = slots;
    slots = new Float64Array(before.length * 2);
    for (const number of before) if (number !== 0) slots[slotOf(slots, number)] = number;
  };
  return {
    add: (number) => {
      const slot = slotOf(slots, number);
      if (slots[slot] === number) return false;
      slots[slot] = number;
      size += 1;
      if (size * 4 > slots.length * 3) grow();
      return true;
    },
  };
}

/** The slot of a number, existing or free. There is always a free slot. */
function slotOf(slots: Float64Array, number: number): number {
  let slot = number % slots.length;
  while (slots[slot] !== 0 && slots[slot] !== number) slot = (slot + 1) % slots.length;
  return slot;
}
