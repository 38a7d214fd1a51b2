import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { type ListedFile, refuseFile, unreadable } from "./list.ts";

/** A file's bytes. They are read once, so that the rendered bytes are the checked ones. */
export interface ContentFile {
  readonly path: ListedFile["path"];
  readonly bytes: Uint8Array;
}

/** Reads a listed file. The result is a diagnostic if the file can't be read, or may not be read any more. */
export function readContentFile(dir: string, { path }: Pick<ListedFile, "path">): ContentFile | UnlocatedDiagnostic {
  try {
    return readOpened(openSync(join(dir, path.file), OPEN_FLAGS), path);
  } catch (error) {
    return unreadable(path.file, error);
  }
}

/** Does not follow symbolic links and does not wait for pipes, on systems that have these flags. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

function readOpened(descriptor: number, path: ListedFile["path"]): ContentFile | UnlocatedDiagnostic {
  try {
    const stats = fstatSync(descriptor);
    return refuseFile(path, stats) ?? { path, bytes: readBytes(descriptor, stats.size) };
  } finally {
    closeSync(descriptor);
  }
}

/** Reads one byte more than the size, which shows whether the file has grown since; if it has, it is read to its end. */
function readBytes(descriptor: number, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(size + 1);
  const length = readSync(descriptor, bytes, 0, bytes.length, 0);
  return length === size ? bytes.subarray(0, size) : readFileSync(descriptor);
}
