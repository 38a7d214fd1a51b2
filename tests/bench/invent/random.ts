/** Numbers that look like chance and are the same on every machine for the same seed. */
export interface Random {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  /** A whole number from 0 to below `limit`, small ones much more often than large ones. */
  lowBelow(limit: number): number;
  /** One member of a list. Throws a RangeError for an empty list. */
  pick<Member>(members: readonly Member[]): Member;
  /** True as often as `share` says: 0.25 is one time in four. */
  happens(share: number): boolean;
}

/** A source of numbers for a seed: Mulberry32, 2³² long, plenty for inventing news and for nothing else. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    lowBelow: (limit) => Math.floor(next() ** 2 * limit),
    pick: (members) => {
      const member = members[below(members.length)];
      if (member === undefined) throw new RangeError("nothing to pick from");
      return member;
    },
    happens: (share) => next() < share,
  };
}
