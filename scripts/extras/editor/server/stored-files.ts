import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseContentPath } from "../../../content/content-path.ts";
import { checkFileName } from "../../../content/read/file-name.ts";
import { readContentFile } from "../../../content/read/read-file.ts";
import { digestOf } from "../../../pipeline/load-file.ts";
import { CONTENT_DIR } from "../config/decap-config.ts";
import { Refused } from "./refused.ts";

/** A file of content with the identity of its bytes. */
export interface StoredFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly hash: string;
}

/** The path from the content folder that the form means. Throws {@link Refused} for any that no content file may have. */
export function contentFileOf(given: string): string {
  const file = given.startsWith(`${CONTENT_DIR}/`) ? given.slice(CONTENT_DIR.length + 1) : "";
  if (parseContentPath(file) !== undefined) return file;
  throw new Refused({ diagnostics: [checkFileName(file)] });
}

/** Reads a file; undefined if there is none. Throws {@link Refused} for what may not be read: links, large files. */
export function findStored(contentDir: string, file: string): StoredFile | undefined {
  const path = parseContentPath(file);
  if (path === undefined) return undefined;
  const read = readContentFile(contentDir, { path });
  if (!("rule" in read)) return { file, bytes: read.bytes, hash: digestOf(read.bytes) };
  if (!existsSync(join(contentDir, file))) return undefined;
  throw new Refused({ diagnostics: [read] });
}
