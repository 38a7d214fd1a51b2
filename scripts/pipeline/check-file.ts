import { message } from "../content/message.ts";
import type { TextPath } from "../content/read/front-matter.ts";
import { refuseSize } from "../content/read/list.ts";
import { readContentFile } from "../content/read/read-file.ts";
import { LONGEST_CHECK, workOnText } from "../content/read/work-on-text.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { type CheckedFile, checkBytes } from "../schema/check-bytes.ts";
import type { ContentSchema } from "../schema/content-schema.ts";
import type { BodyParser } from "../schema/record.ts";

/** Reads and checks one text file. */
export function checkContentFile(
  contentDir: string,
  file: { readonly path: TextPath },
  schema: ContentSchema,
  parseBody?: BodyParser,
): CheckedFile {
  const read = readContentFile(contentDir, file);
  return "rule" in read
    ? { diagnostics: [read] }
    : checkWithin(LONGEST_CHECK, file.path, read.bytes, schema, parseBody);
}

/** Checks the bytes of one text file; a file that takes longer than `seconds` of CPU time gets a diagnostic instead. */
export function checkWithin(
  seconds: number,
  path: TextPath,
  bytes: Uint8Array,
  schema: ContentSchema,
  parseBody?: BodyParser,
): CheckedFile {
  const check = () => checkBytes(path, bytes, schema, parseBody);
  return workOnText(bytes.length, check, seconds) ?? { diagnostics: [slowFile(path.file)] };
}

/** Checks the bytes of a text file that is to be written as {@link checkContentFile} will check the file. */
export function checkNewFile(path: TextPath, bytes: Uint8Array, schema: ContentSchema): CheckedFile {
  const refused = refuseSize(path, bytes.length);
  return refused === undefined ? checkWithin(LONGEST_CHECK, path, bytes, schema) : { diagnostics: [refused] };
}

/** The diagnostic for a file that could not be checked within {@link LONGEST_CHECK} seconds of CPU time. */
export function slowFile(file: string): UnlocatedDiagnostic {
  return {
    rule: "slow-file",
    severity: "error",
    ref: { file },
    message: message("file-slow", { seconds: LONGEST_CHECK }),
  };
}
