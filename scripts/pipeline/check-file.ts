import { message } from "../content/message.ts";
import type { TextPath } from "../content/read/front-matter.ts";
import { refuseSize } from "../content/read/list.ts";
import { readContentFile } from "../content/read/read-file.ts";
import { LONGEST_CHECK, workOnText } from "../content/read/work-on-text.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { CONTENT_SCHEMA } from "../features/content.ts";
import { type CheckedFile, checkBytes } from "../schema/check-bytes.ts";
import type { BodyParser } from "../schema/record.ts";

/** How a text is checked. */
export interface TextCheck {
  /** By default with HTML. */
  readonly parseBody?: BodyParser | undefined;
  /** The longest duration, in seconds of CPU time; by default {@link LONGEST_CHECK}. */
  readonly seconds?: number;
}

/** Reads and checks one text file of a content folder. */
export function checkFile(
  contentDir: string,
  file: { readonly path: TextPath },
  check?: Pick<TextCheck, "parseBody">,
): CheckedFile {
  const read = readContentFile(contentDir, file);
  return "rule" in read ? { diagnostics: [read] } : checkText(file.path, read.bytes, check);
}

/** Checks the bytes of one text file. A file that takes too long gets a diagnostic instead. */
export function checkText(
  path: TextPath,
  bytes: Uint8Array,
  { parseBody, seconds = LONGEST_CHECK }: TextCheck = {},
): CheckedFile {
  const check = () => checkBytes(path, bytes, CONTENT_SCHEMA, parseBody);
  return workOnText(bytes.length, check, seconds) ?? { diagnostics: [slowFile(path.file, seconds)] };
}

/** Checks the bytes of a text file that is to be written as {@link checkFile} will check the file. */
export function checkNewFile(path: TextPath, bytes: Uint8Array): CheckedFile {
  const refused = refuseSize(path, bytes.length);
  return refused === undefined ? checkText(path, bytes) : { diagnostics: [refused] };
}

/** The diagnostic for a file that could not be checked within so many seconds of CPU time. */
export function slowFile(file: string, seconds: number): UnlocatedDiagnostic {
  return { rule: "slow-file", severity: "error", ref: { file }, message: message("file-slow", { seconds }) };
}
