import vm from "node:vm";

/**
 * Does work and gives its result, or undefined when it is not done after so many seconds: it is broken off wherever it is, even
 * inside a loop or a regular expression. For work that leaves nothing half done behind.
 */
export function finishWithin<Result>(seconds: number, work: () => Result): Result | undefined {
  const results: Result[] = [];
  const context = vm.createContext({ work: () => results.push(work()) });
  try {
    vm.runInContext("work()", context, { timeout: Math.ceil(seconds * 1000) });
  } catch (error) {
    if (!isLate(error)) throw error;
  }
  return results[0];
}

/** The error is one of the other context, and so no instance of our own `Error`. */
function isLate(error: unknown): boolean {
  return (
    typeof error === "object" && error !== null && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT"
  );
}
