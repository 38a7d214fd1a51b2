import vm from "node:vm";

/**
 * Runs a function and returns its result, or undefined if it takes longer than `seconds`. It is then stopped wherever it is,
 * even inside a loop or a regular expression, so it must have no side effects.
 */
export function finishWithin<Result>(seconds: number, work: () => Result): Result | undefined {
  const results: Result[] = [];
  const context = vm.createContext({ work: () => results.push(work()) });
  try {
    vm.runInContext("work()", context, { timeout: Math.ceil(seconds * 1000) });
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
