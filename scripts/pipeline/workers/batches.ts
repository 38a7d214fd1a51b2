/** Splits members into batches of at most `size`. */
export function batchesOf<Member>(members: readonly Member[], size: number): readonly (readonly Member[])[] {
  const count = members.length === 0 ? 0 : Math.ceil(members.length / size);
  return Array.from({ length: count }, (_, index) => members.slice(index * size, (index + 1) * size));
}
