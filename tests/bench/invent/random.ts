/** A pseudorandom generator: the same numbers on every machine for the same seed. */
export interface Random {
  /** An integer from 0 to below `limit`. */
  below(limit: number): number;
  /** An integer from 0 to below `limit`; small ones are much more frequent than large ones. */
  lowBelow(limit: number): number;
  /** One member of a list. Throws a RangeError for an empty list. */
  pick<Member>(members: readonly Member[]): Member;
  /** True with this probability, from 0 to 1. */
  chance(share: number): boolean;
}

/** Creates a generator (Mulberry32, with a period of 2³²). Its quality is enough for invented news. */
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
    chance: (share) => next() < share,
  };
}
