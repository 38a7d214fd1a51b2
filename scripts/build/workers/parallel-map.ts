import { setImmediate as yieldToEventLoop } from "node:timers/promises";

/** Which batch is next, seen by every thread. */
export type Counter = Int32Array<SharedArrayBuffer>;

/** What became of a batch, by its number. */
export type Outcome<Result> = readonly [number: number, result: Result];

/** Who does the batches that this thread leaves. */
export type Others<Result> = (counter: Counter) => readonly Promise<readonly Outcome<Result>[]>[];

/**
 * Does numbered batches of work here and elsewhere at once: whoever is free takes the next. Gives the results in the order of
 * the batches; rejects with the first error. `onTaken` hears now and then how many were begun.
 */
export async function parallelMap<Result>(
  count: number,
  here: (number: number) => Result | Promise<Result>,
  others: Others<Result>,
  onTaken: (count: number) => void = () => {},
): Promise<readonly Result[]> {
  const counter = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const elsewhere = Promise.all(others(counter));
  elsewhere.catch(() => {}); // Awaited below; until then an error is not unheard.
  const own = await takeBatches(counter, count, (number) => {
    onTaken(Math.min(count, Atomics.load(counter, 0)));
    return here(number);
  });
  return [...own, ...(await elsewhere).flat()].sort(([a], [b]) => a - b).map(([, result]) => result);
}

/** Takes one batch after another until none is left. */
export async function takeBatches<Result>(
  counter: Counter,
  count: number,
  make: (number: number) => Result | Promise<Result>,
): Promise<readonly Outcome<Result>[]> {
  const outcomes: Outcome<Result>[] = [];
  for (let number = next(counter); number < count; number = next(counter)) {
    outcomes.push([number, await make(number)]);
    await yieldToEventLoop(); // Other threads begin when this one listens to them.
  }
  return outcomes;
}

/** Members dealt out like cards to so many batches. */
export function splitEvenly<Member>(members: readonly Member[], count: number): readonly (readonly Member[])[] {
  const batches = Array.from({ length: count }, (): Member[] => []);
  for (const [index, member] of members.entries()) batches[index % count]?.push(member);
  return batches;
}

function next(counter: Counter): number {
  return Atomics.add(counter, 0, 1);
}
