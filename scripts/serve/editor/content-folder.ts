import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { digestOf } from "../../build/load-file.ts";
import { parseContentPath } from "../../content/content-path.ts";
import { checkFileName } from "../../content/file-name.ts";
import { readContentFile } from "../../content/read-file.ts";
import { CONTENT_DIR } from "../../editor/config/decap-config.ts";
import { hasCode } from "../server.ts";
import { Refused, refusal } from "./refused.ts";

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

/**
 * Writes files, each whole: a reader sees the old bytes or the new ones. Throws {@link Refused} if a folder on the way is a link that
 * leads elsewhere. If one can't be written, those before it are put back.
 */
export function writeStored(contentDir: string, files: readonly Pick<StoredFile, "file" | "bytes">[]): void {
  const before = files.map(({ file }) => ({ file, bytes: readBytes(join(contentDir, file)) }));
  try {
    for (const { file, bytes } of files) writeOne(contentDir, file, bytes);
  } catch (error) {
    for (const { file, bytes } of before) {
      if (bytes === undefined) rmSync(join(contentDir, file), { force: true });
      else writeOne(contentDir, file, bytes);
    }
    throw error;
  }
}

/** The path at which a file may be written; its folder is made. Throws {@link Refused} if that is a link that leads elsewhere. */
export function placeFor(contentDir: string, file: string): string {
  const target = join(contentDir, file);
  mkdirSync(dirname(target), { recursive: true });
  const expected = join(realpathSync(contentDir), dirname(file));
  if (realpathSync(dirname(target)) !== expected) throw refusal("linked", { file });
  return target;
}

function writeOne(contentDir: string, file: string, bytes: Uint8Array): void {
  const target = placeFor(contentDir, file);
  const temporary = `${target}.tmp`;
  writeFileSync(temporary, bytes);
  renameSync(temporary, target);
}

function readBytes(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}
