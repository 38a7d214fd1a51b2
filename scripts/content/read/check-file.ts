import vm from "node:vm";
import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { message } from "../message.ts";
import type { BulletinSchema } from "../schema/bulletin-fields.ts";
import type { BodyParser } from "../schema/record.ts";
import type { CheckedFile } from "./check-bytes.ts";
import { checkBytes } from "./check-bytes.ts";
import type { TextPath } from "./front-matter.ts";
import { refuseSize } from "./list.ts";
import { readContentFile } from "./read-file.ts";

/** The longest that parsing and checking one file may take, in seconds. The slowest known text takes less than two. */
export const LONGEST_CHECK = 10;

/** Files smaller than this, in bytes, are checked without a time limit: no text of that size takes long. */
export const SMALLEST_TIMED = 20_000;

/** Reads and checks one text file. */
export function checkContentFile(
  contentDir: string,
  file: { readonly path: TextPath },
  schema: BulletinSchema,
  parseBody?: BodyParser,
): CheckedFile {
  const read = readContentFile(contentDir, file);
  return "rule" in read
    ? { diagnostics: [read] }
    : checkWithin(LONGEST_CHECK, file.path, read.bytes, schema, parseBody);
}

/** Checks the bytes of one text file; one that takes longer than `seconds` gets a diagnostic instead. */
export function checkWithin(
  seconds: number,
  path: TextPath,
  bytes: Uint8Array,
  schema: BulletinSchema,
  parseBody?: BodyParser,
): CheckedFile {
  const check = () => checkBytes(path, bytes, schema, parseBody);
  return workOnText(bytes.length, check, seconds) ?? { diagnostics: [slowFile(path.file)] };
}

/** Checks the bytes of a text file that is to be written as {@link checkContentFile} will check the file. */
export function checkNewFile(path: TextPath, bytes: Uint8Array, schema: BulletinSchema): CheckedFile {
  const refused = refuseSize(path, bytes.length);
  return refused === undefined ? checkWithin(LONGEST_CHECK, path, bytes, schema) : { diagnostics: [refused] };
}

/**
 * The result of work on a text, or undefined if it takes longer than `seconds`: it is then stopped wherever it is, so it must have no side
 * effects. That of a text smaller than {@link SMALLEST_TIMED} has no limit.
 */
export function workOnText<Result>(size: number, work: () => Result, seconds = LONGEST_CHECK): Result | undefined {
  return size < SMALLEST_TIMED ? work() : finishWithin(seconds, work);
}

/** The diagnostic for a file that could not be checked within {@link LONGEST_CHECK} seconds. */
export function slowFile(file: string): UnlocatedDiagnostic {
  return {
    rule: "slow-file",
    severity: "error",
    ref: { file },
    message: message("file-slow", { seconds: LONGEST_CHECK }),
  };
}

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
