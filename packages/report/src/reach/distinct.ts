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

/** Where a number is, or belongs. There is always room. */
function slotOf(slots: Float64Array, number: number): number {
  let slot = number % slots.length;
  while (slots[slot] !== 0 && slots[slot] !== number) slot = (slot + 1) % slots.length;
  return slot;
}
