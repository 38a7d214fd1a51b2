import { setImmediate as yieldToEventLoop } from "node:timers/promises";

/** The index of the next batch. All threads share it, so that no batch is done twice. */
export type BatchCounter = Int32Array<SharedArrayBuffer>;

/** The result of a batch, with the batch's index. */
export type BatchResult<Result> = readonly [index: number, result: Result];

/** Starts other threads, which take batches as `counter` gives them out. Returns one promise for each thread. */
export type StartThreads<Result> = (counter: BatchCounter) => readonly Promise<readonly BatchResult<Result>[]>[];

/** How batches are processed in this thread and in others. */
export interface ParallelWork<Result> {
  /** Processes the batch with an index in this thread. */
  readonly runHere: (index: number) => Result | Promise<Result>;
  readonly startThreads: StartThreads<Result>;
  /** Is called with the number of batches that all threads have started so far. */
  readonly onStart?: (started: number) => void;
}

/**
 * Processes `count` batches in this thread and in others at once: each thread takes the next batch when it is free. Returns the
 * results in the order of the batches; rejects with the first error.
 */
export async function parallelMap<Result>(
  count: number,
  { runHere, startThreads, onStart = () => {} }: ParallelWork<Result>,
): Promise<readonly Result[]> {
  const counter = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const otherThreads = Promise.all(startThreads(counter));
  otherThreads.catch(() => {}); // It is awaited below. Until then, an error must not count as unhandled.
  const own = await takeBatches(counter, count, (index) => {
    onStart(Math.min(count, Atomics.load(counter, 0)));
    return runHere(index);
  });
  return [...own, ...(await otherThreads).flat()].sort(([a], [b]) => a - b).map(([, result]) => result);
}

/** Takes one batch after another, until none is left. */
export async function takeBatches<Result>(
  counter: BatchCounter,
  count: number,
  run: (index: number) => Result | Promise<Result>,
): Promise<readonly BatchResult<Result>[]> {
  const results: BatchResult<Result>[] = [];
  for (let index = nextIndex(counter); index < count; index = nextIndex(counter)) {
    results.push([index, await run(index)]);
    await yieldToEventLoop(); // Lets other threads start: their first messages are handled in this event loop.
  }
  return results;
}

/** Distributes members over `count` batches, in turns. */
export function splitEvenly<Member>(members: readonly Member[], count: number): readonly (readonly Member[])[] {
  const batches = Array.from({ length: count }, (): Member[] => []);
  for (const [index, member] of members.entries()) batches[index % count]?.push(member);
  return batches;
}

function nextIndex(counter: BatchCounter): number {
  return Atomics.add(counter, 0, 1);
}
