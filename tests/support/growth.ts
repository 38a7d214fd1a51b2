import assert from "node:assert/strict";

/**
 * Asserts that work on an input takes time in proportion to its size, up to the longest. Only times of this run are compared, so it holds
 * on any machine. Returns the result of the work for the longest input.
 */
export function assertGrowsInProportion<Result>(name: string, longest: number, work: (size: number) => Result): Result {
  let last: { readonly result: Result } | undefined;
  const secondsOf = (size: number) =>
    secondsFor(() => {
      last = { result: work(size) };
    });
  const sizes = sizesUpTo(longest);
  let before = secondsOf(sizes[0]);
  for (const [index, size] of sizes.slice(1).entries()) {
    let seconds = secondsOf(size);
    for (let times = 1; times < TRIES && !isInProportion(before, seconds); times += 1)
      [before, seconds] = [secondsOf(sizes[index] ?? size), secondsOf(size)];
    assert.ok(isInProportion(before, seconds), `${name}: ${before} s, then ${seconds} s for four times as much`);
    before = seconds;
  }
  assert.ok(last !== undefined);
  return last.result;
}

/**
 * {@link assertGrowsInProportion} for asynchronous work. `prepare` makes the input of a size, which is not measured, and returns the work.
 */
export async function assertGrowsInProportionWhenAwaited(
  name: string,
  longest: number,
  prepare: (size: number) => Promise<() => Promise<void>>,
): Promise<void> {
  let smaller: (() => Promise<void>) | undefined;
  let before = 0;
  for (const size of sizesUpTo(longest)) {
    const work = await prepare(size);
    let seconds = await secondsForAwaited(work);
    if (smaller !== undefined) {
      for (let times = 1; times < TRIES && !isInProportion(before, seconds); times += 1) {
        before = await secondsForAwaited(smaller);
        seconds = await secondsForAwaited(work);
      }
      assert.ok(isInProportion(before, seconds), `${name}: ${before} s, then ${seconds} s for four times as much`);
    }
    [smaller, before] = [work, seconds];
  }
}

/** Each four times the one before it. */
function sizesUpTo(longest: number): readonly [number, number, number] {
  return [Math.floor(longest / 16), Math.floor(longest / 4), longest];
}

function isInProportion(before: number, seconds: number): boolean {
  return seconds < MOST_GROWTH * Math.max(before, SHORTEST_SECONDS);
}

/** The number of comparisons of two times: other programs disturb them, and V8 compiles code that runs for the first time. */
const TRIES = 5;

/** Four times the input takes at most this many times as long: 4 if the work is linear, 16 if it is quadratic. */
const MOST_GROWTH = 8;
/** Shorter times have no meaning: the compiler and the garbage collector take as long. */
const SHORTEST_SECONDS = 0.05;

/** In seconds of CPU time. */
function secondsFor(work: () => void): number {
  const start = process.cpuUsage();
  work();
  return process.cpuUsage(start).user / 1e6;
}

/** In seconds of CPU time. */
async function secondsForAwaited(work: () => Promise<void>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  return process.cpuUsage(start).user / 1e6;
}
