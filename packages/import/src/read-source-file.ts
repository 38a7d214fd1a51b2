import { closeSync, type Dirent, lstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { StringDecoder } from "node:string_decoder";
import type { Message } from "../../../scripts/diagnostics/index.ts";
import { message } from "./message.ts";
import { ImportError } from "./source.ts";

/** In bytes: a page, a mail or a table of another system. */
const LARGEST_FILE = 50_000_000;

/** In bytes: an export is read piece by piece. */
const LARGEST_EXPORT = 2_000_000_000;

/** More files than a newsletter of fifty years has. */
const MOST_FILES = 20_000;

const PIECE = 1 << 20;

/** Reads a text file in UTF-8. Throws an {@link ImportError} if there is none, or if it is too large or another file. */
export function readText(file: string): string {
  checkFile(file, LARGEST_FILE);
  const bytes = readFileSync(file);
  if (bytes.includes(0)) throw new ImportError(message("import-file-binary", { file }));
  return bytes.toString("utf8").replace(/^\uFEFF/, "");
}

/** Reads a text file of a folder, or returns the reason why it can't be read: one file of a thousand stops no import. */
export function readTextOf(folder: string, file: string): string | Message {
  try {
    return readText(join(folder, file));
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return error.words;
  }
}

/** Reads any file of a folder, or returns the reason why it can't be read. */
export function readBytesOf(folder: string, file: string): Uint8Array | Message {
  try {
    checkFile(join(folder, file), LARGEST_FILE);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return error.words;
  }
  return readFileSync(join(folder, file));
}

/** Reads a text file in UTF-8 piece by piece. Throws as {@link readText} does. */
export function* readPieces(file: string): Iterable<string> {
  checkFile(file, LARGEST_EXPORT);
  const handle = openSync(file, "r");
  try {
    const decoder = new StringDecoder("utf8");
    const buffer = Buffer.alloc(PIECE);
    let isFirst = true;
    for (let count = readSync(handle, buffer); count > 0; count = readSync(handle, buffer)) {
      const piece = decoder.write(buffer.subarray(0, count));
      yield isFirst ? piece.replace(/^\uFEFF/, "") : piece;
      isFirst = false;
    }
    yield decoder.end();
  } finally {
    closeSync(handle);
  }
}

/**
 * The files below a folder whose names match, sorted, as paths from it. Symbolic links are not followed, and folders with names for which
 * `isOther` is true are skipped.
 */
export function listFiles(folder: string, name: RegExp, isOther = (_: string): boolean => false): readonly string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new ImportError(message("import-folder-missing", { folder }));
  const files: string[] = [];
  const waiting = [""];
  let visited = 0;
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    const entries = readdirSync(join(folder, below), { withFileTypes: true });
    visited += entries.length;
    if (visited > MOST_FILES) throw new ImportError(message("import-folder-large", { folder, most: MOST_FILES }));
    const paths = (found: readonly Dirent[]) =>
      found.map((entry) => (below === "" ? entry.name : `${below}/${entry.name}`));
    waiting.push(...paths(entries.filter((entry) => entry.isDirectory() && !isOther(entry.name))));
    files.push(...paths(entries.filter((entry) => entry.isFile() && name.test(entry.name))));
  }
  return files.sort();
}

/** Throws an {@link ImportError} if there is no such file, or if it is too large. */
export function checkFile(file: string, largest: number): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) throw new ImportError(message("import-file-missing", { file }));
  if (stats.size > largest)
    throw new ImportError(message("import-file-large", { file, size: stats.size, most: largest }));
}

/** Whether a path is a folder, and no symbolic link. */
export function isPlainFolder(folder: string): boolean {
  return lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Whether a path is a regular file, and not a symbolic link. False for impossible paths, because names come from texts. */
export function isPlainFile(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}
