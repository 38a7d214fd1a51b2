/** A range of numbers with the same shade on the map. */
export interface Level {
  readonly from: number;
  readonly to: number;
}

/**
 * At most four levels that contain the numbers from 1 to `most`. Each reaches about as many times further than the one before, since
 * a few countries usually have most items. Roots are exact in every version of V8, powers are not.
 */
export function levelsUpTo(most: number): readonly Level[] {
  const root = Math.sqrt(Math.sqrt(most));
  const ends = most <= 4 ? [1, 2, 3, 4] : [root, root * root, root * root * root, most].map(Math.floor);
  return ends
    .map((end, index) => Math.max(end, index + 1))
    .filter((end) => end <= most)
    .map((to, index, all) => ({ from: (all[index - 1] ?? 0) + 1, to }));
}

/** The level of a number, 1 for the first. */
export function levelOf(count: number, levels: readonly Level[]): number {
  return levels.findIndex(({ to }) => count <= to) + 1;
}
