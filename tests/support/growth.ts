import assert from "node:assert/strict";

/**
 * Asserts that work on an input takes time in proportion to its size, up to the longest. Only times of this run are compared, so it holds
 * on any machine. Returns the result of the work for the longest input.
 */
export function assertGrowsInProportion<Result>(name: string, longest: number, work: (size: number) => Result): Result {
  const [result, secondsOfLongest] = measure(() => work(longest));
  const secondsOf = (size: number) => measure(() => work(size))[1];
  let [larger, seconds] = [longest, secondsOfLongest];
  for (const size of shorterThan(longest)) {
    if (seconds < QUICK_SECONDS) break;
    let before = secondsOf(size);
    for (let times = 1; times < TRIES && !isInProportion(before, seconds); times += 1)
      [before, seconds] = [Math.min(before, secondsOf(size)), Math.min(seconds, secondsOf(larger))];
    assert.ok(isInProportion(before, seconds), `${name}: ${before} s, then ${seconds} s for four times as much`);
    [larger, seconds] = [size, before];
  }
  return result;
}

/**
 * {@link assertGrowsInProportion} for asynchronous work. `prepare` makes the input of a size, which is not measured, and returns the work.
 */
export async function assertGrowsInProportionWhenAwaited(
  name: string,
  longest: number,
  prepare: (size: number) => Promise<() => Promise<void>>,
): Promise<void> {
  let larger = await prepare(longest);
  let seconds = await secondsForAwaited(larger);
  for (const size of shorterThan(longest)) {
    if (seconds < QUICK_SECONDS) break;
    const work = await prepare(size);
    let before = await secondsForAwaited(work);
    for (let times = 1; times < TRIES && !isInProportion(before, seconds); times += 1) {
      before = Math.min(before, await secondsForAwaited(work));
      seconds = Math.min(seconds, await secondsForAwaited(larger));
    }
    assert.ok(isInProportion(before, seconds), `${name}: ${before} s, then ${seconds} s for four times as much`);
    [larger, seconds] = [work, before];
  }
}

/** Each a quarter of the one before it. */
function shorterThan(longest: number): readonly number[] {
  return [Math.floor(longest / 4), Math.floor(longest / 16)];
}

function isInProportion(before: number, seconds: number): boolean {
  return seconds < MOST_GROWTH * Math.max(before, SHORTEST_SECONDS);
}

/**
 * The number of measurements of a time, of which the shortest counts: other programs disturb them, and V8 compiles code that runs for the
 * first time.
 */
const TRIES = 6;

/**
 * Four times the input takes at most this many times as long: 4 if the work is linear, 16 if it is quadratic. Linear work that makes a
 * large tree reaches 9, since the garbage collector copies what lives.
 */
const MOST_GROWTH = 12;
/** Shorter times have no meaning: the compiler and the garbage collector take as long. */
const SHORTEST_SECONDS = 0.05;
/** Work that takes less is in proportion to any shorter work, which then need not be done. */
const QUICK_SECONDS = MOST_GROWTH * SHORTEST_SECONDS;

/** The result of work, and its seconds of CPU time. */
function measure<Result>(work: () => Result): readonly [Result, number] {
  const start = process.cpuUsage();
  const result = work();
  return [result, process.cpuUsage(start).user / 1e6];
}

/** In seconds of CPU time. */
async function secondsForAwaited(work: () => Promise<void>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  return process.cpuUsage(start).user / 1e6;
}
