import { once } from "../../once.ts";

/** Node's way to stop work; undefined in a browser, which has none. */
const vm = globalThis.process?.getBuiltinModule("node:vm");

/** The maximum duration of parsing and checking one file, in seconds of CPU time. The slowest known text takes less than two. */
export const LONGEST_CHECK = 10;

/** Files smaller than this, in bytes, are checked without a limit: no text of that size takes long. */
export const SMALLEST_TIMED = 20_000;

/**
 * The result of work on a text, or undefined if it takes longer than `seconds` of CPU time: see {@link finishWithin}. Work on a text
 * smaller than {@link SMALLEST_TIMED} has no limit.
 */
export function workOnText<Result>(size: number, work: () => Result, seconds = LONGEST_CHECK): Result | undefined {
  return size < SMALLEST_TIMED ? work() : finishWithin(seconds, work);
}

/**
 * Runs a function and returns its result, or undefined if it takes longer than `seconds` of CPU time. It is then stopped at any point, even
 * inside a loop or a regular expression, so it must have no side effects. A browser can't stop it; it asks its user.
 *
 * V8 stops by the clock, which is too early on a busy machine. Then the function runs again, with a longer limit.
 */
export function finishWithin<Result>(seconds: number, work: () => Result): Result | undefined {
  if (vm === undefined) return work();
  for (let patience = seconds; ; patience *= 4) {
    const before = cpuSeconds();
    const done = finishByClock(vm, patience, work);
    if (done !== undefined) return done.result;
    if (cpuSeconds() - before >= seconds) return undefined;
  }
}

function finishByClock<Result>(
  { runInContext }: typeof import("node:vm"),
  seconds: number,
  work: () => Result,
): { readonly result: Result } | undefined {
  const results: Result[] = [];
  const { slot, context } = shared();
  slot.work = () => results.push(work());
  try {
    runInContext("work()", context, { timeout: Math.ceil(seconds * 1000) });
  } catch (error) {
    if (!isTimeout(error)) throw error;
    return undefined;
  } finally {
    slot.work = undefined;
  }
  return results.map((result) => ({ result }))[0];
}

/**
 * One context for all work, since V8 keeps a context, and all that it refers to, long after it was used. It sees the function that it
 * calls. Work may start other work: the context has called the first by then.
 */
const shared = once(() => {
  const slot: { work?: (() => void) | undefined } = {};
  return { slot, context: vm?.createContext(slot) ?? {} };
});

/** Measures the CPU time: of the thread since Node 22.19, in earlier versions of all threads, which is more. */
interface Clock {
  readonly threadCpuUsage?: () => NodeJS.CpuUsage;
  readonly cpuUsage: () => NodeJS.CpuUsage;
}

/** The CPU time used so far, in seconds. Browsers do not report it, and stop nothing. */
function cpuSeconds(): number {
  const clock: Clock | undefined = globalThis.process;
  const { user, system } = clock?.threadCpuUsage?.() ?? clock?.cpuUsage() ?? { user: 0, system: 0 };
  return (user + system) / 1e6;
}

/** The error comes from the other context, so it is not an instance of this context's `Error`. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === "object" && error !== null && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT"
  );
}
