import assert from "node:assert/strict";

/**
 * Asserts that work on an input of a size takes time in proportion to the size, up to the longest. Only times of this run are compared, so
 * it holds on any machine. Returns what the work returned for the longest input.
 */
export function assertGrowsInProportion<Result>(name: string, longest: number, work: (size: number) => Result): Result {
  let most = Number.POSITIVE_INFINITY;
  let last: { readonly result: Result } | undefined;
  for (const size of [longest / 16, longest / 4, longest].map(Math.floor)) {
    const seconds = fastestOf(3, most, () =>
      secondsFor(() => {
        last = { result: work(size) };
      }),
    );
    assert.ok(seconds < most, `${name}: ${seconds} s, expected ${most} s`);
    most = MOST_GROWTH * Math.max(seconds, SHORTEST_SECONDS);
  }
  assert.ok(last !== undefined);
  return last.result;
}

/**
 * What {@link assertGrowsInProportion} does, for work that is awaited. `prepare` makes the input of a size, which takes no part in the time,
 * and returns the work.
 */
export async function assertGrowsInProportionWhenAwaited(
  name: string,
  longest: number,
  prepare: (size: number) => Promise<() => Promise<void>>,
): Promise<void> {
  let most = Number.POSITIVE_INFINITY;
  for (const size of [longest / 16, longest / 4, longest].map(Math.floor)) {
    const work = await prepare(size);
    let seconds = Number.POSITIVE_INFINITY;
    for (let times = 0; times < 3 && (times === 0 || seconds >= most); times += 1) {
      const start = process.cpuUsage();
      await work();
      seconds = Math.min(seconds, process.cpuUsage(start).user / 1e6);
    }
    assert.ok(seconds < most, `${name}: ${seconds} s, expected ${most} s`);
    most = MOST_GROWTH * Math.max(seconds, SHORTEST_SECONDS);
  }
}

/** Four times the input takes at most this many times as long: 4 if the work is linear, 16 if it is quadratic. */
const MOST_GROWTH = 8;
/** Shorter times tell nothing: the compiler and the garbage collector take as long. */
const SHORTEST_SECONDS = 0.05;

/** Repeats a measurement that is over `most` seconds, since other programs disturb it. */
function fastestOf(times: number, most: number, run: () => number): number {
  const seconds = run();
  return times === 1 || seconds < most ? seconds : Math.min(seconds, fastestOf(times - 1, most, run));
}

/** In seconds of CPU time. */
function secondsFor(work: () => void): number {
  const start = process.cpuUsage();
  work();
  return process.cpuUsage(start).user / 1e6;
}
