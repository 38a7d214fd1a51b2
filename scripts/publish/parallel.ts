/**
 * Does some work for every item, for a few at a time, in their order. The first failure stops it: what has begun is waited
 * for, nothing more begins, and the failure is thrown.
 */
export async function forEachOf<Item>(
  items: Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const row = items[Symbol.iterator]();
  const failures: unknown[] = [];
  const worker = async () => {
    for (let next = row.next(); next.done !== true && failures.length === 0; next = row.next()) {
      await work(next.value).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (failures.length > 0) throw failures[0];
}
