import { createContext, runInContext } from "node:vm";

/** The longest that parsing and checking one file may take, in seconds. The slowest known text takes less than two. */
export const LONGEST_CHECK = 10;

/** Files smaller than this, in bytes, are checked without a time limit: no text of that size takes long. */
export const SMALLEST_TIMED = 20_000;

/**
 * The result of work on a text, or undefined if it takes longer than `seconds`: it is then stopped wherever it is, so it must have no side
 * effects. That of a text smaller than {@link SMALLEST_TIMED} has no limit.
 */
export function workOnText<Result>(size: number, work: () => Result, seconds = LONGEST_CHECK): Result | undefined {
  return size < SMALLEST_TIMED ? work() : finishWithin(seconds, work);
}

/**
 * Runs a function and returns its result, or undefined if it takes longer than `seconds`. It is then stopped wherever it is,
 * even inside a loop or a regular expression, so it must have no side effects.
 */
export function finishWithin<Result>(seconds: number, work: () => Result): Result | undefined {
  const results: Result[] = [];
  const context = createContext({ work: () => results.push(work()) });
  try {
    runInContext("work()", context, { timeout: Math.ceil(seconds * 1000) });
  } catch (error) {
    if (!isTimeout(error)) throw error;
  }
  return results[0];
}

/** The error comes from the other context, so it is not an instance of this context's `Error`. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === "object" && error !== null && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT"
  );
}
