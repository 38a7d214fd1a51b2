import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { message } from "../diagnostics/message.ts";
import type { CheckedFile } from "./check-bytes.ts";
import { checkBytes } from "./check-bytes.ts";
import type { TextPath } from "./front-matter.ts";
import { readContentFile } from "./read-file.ts";
import type { BulletinSchema } from "./schema/bulletin.ts";
import type { BodyParser } from "./schema/record.ts";
import { finishWithin } from "./time-limit.ts";

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
  if (bytes.length < SMALLEST_TIMED) return checkBytes(path, bytes, schema, parseBody);
  return (
    finishWithin(seconds, () => checkBytes(path, bytes, schema, parseBody)) ?? { diagnostics: [slowFile(path.file)] }
  );
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
