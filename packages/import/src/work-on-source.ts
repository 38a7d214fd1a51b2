import { workOnText } from "../../../scripts/content/browser.ts";
import type { Message } from "../../../scripts/diagnostics/browser.ts";
import { message } from "./message.ts";
import { ImportError } from "./source.ts";

/**
 * In seconds of CPU time. The limits for a text are countable, such as its length and depth, so that every machine has the same result; the
 * longest text within these limits takes some seconds. This limit is for unforeseen cases.
 */
const LONGEST_WORK = 60;

/**
 * The result of work on a text for an import. It must have no side effects. Throws an {@link ImportError} if it takes longer than any text
 * should: an unreadable text is not guessed.
 */
export function workOnSource<Result>(size: number, work: () => Result): Result {
  const done = workOnText(size, () => ({ result: work() }), LONGEST_WORK);
  if (done === undefined) throw new ImportError(message("import-text-slow", { seconds: LONGEST_WORK }));
  return done.result;
}

/**
 * Works on a file of a folder as {@link workOnSource} does, or returns the reason why it is left out: one file of a thousand stops no
 * import.
 */
export function workOnFile<Result extends object>(file: string, size: number, work: () => Result): Result | Message {
  return workOnText(size, work, LONGEST_WORK) ?? message("import-file-slow", { file, seconds: LONGEST_WORK });
}
